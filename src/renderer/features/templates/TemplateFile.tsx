import { IconPaperclip } from '@tabler/icons-react';
import { useRef } from 'react';
import type { HeaderFile } from '../../../shared/domain/templates/templateForm';
import { Button } from '../../ui/Button';
import { Problem } from '../../ui/LabelledField';
import { useTranslation } from '../../words/useTranslation';
import { refusedFileKey } from '../composer/fileWords';
import type { TemplateFileState } from './useTemplateFile';
import css from './Templates.module.css';

const accepted = { image: 'image/*', video: 'video/mp4,video/3gpp', document: '' } as const;

interface TemplateFileProps {
  readonly wanted: HeaderFile;
  readonly file: TemplateFileState;
}

/** The picture, film or document that stands above the text. */
export function TemplateFile({ wanted, file: { file, keeping, refused, choose } }: TemplateFileProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const name = file?.fileName ?? '';
  return (
    <div className={css.file}>
      <Button icon={IconPaperclip} data-template-first onClick={() => input.current?.click()}>
        {keeping
          ? t('templates.keeping')
          : file === null
            ? t(`templates.chooseFile.${wanted}`)
            : t('templates.otherFile', { name })}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        tabIndex={-1}
        accept={accepted[wanted]}
        aria-label={t(`templates.chooseFile.${wanted}`)}
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? [];
          if (chosen) choose(chosen);
          // The same file may be chosen once more.
          currentTarget.value = '';
        }}
      />
      {refused !== null && (
        <Problem>
          {refused === 'wrong-kind'
            ? t(`templates.problems.template-wrong-file.${wanted}`)
            : t(refusedFileKey(refused))}
        </Problem>
      )}
    </div>
  );
}
