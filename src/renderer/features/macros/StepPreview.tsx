import { IconPaperclip } from '@tabler/icons-react';
import { filesOfStep } from '../../../shared/domain/macros/macro';
import type { MacroStep } from '../../../shared/domain/macros/macro';
import type { MacroDone } from '../../commands/macros/runMacro';
import { plainMoment } from '../../words/moments';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { stepIcons } from './stepIcons';
import { useStepWords } from './useStepWords';
import css from './MacroDialog.module.css';

interface StepPreviewProps {
  readonly step: MacroStep;
  /** From 0. */
  readonly place: number;
  /** null: not known yet. */
  readonly did: MacroDone['did'][number] | null;
  readonly refused: boolean;
}

/** One step as it would be done: what the customer reads, when, and to whom. */
export function StepPreview({ step, place, did, refused }: StepPreviewProps) {
  const { t } = useTranslation();
  const { clock } = useDesk();
  const words = useStepWords();
  const Icon = stepIcons[step.kind];
  const said = step.kind === 'send' || step.kind === 'reply' || step.kind === 'note' || 'delay' in step;
  const files = did?.attachments ?? filesOfStep(step);
  const text = did?.text ?? ('text' in step ? step.text : '');
  const when = did?.dueAt === undefined ? '' : plainMoment(did.dueAt, clock());
  const detail = said && step.kind !== 'reply' ? when : words.detail(step);
  return (
    <li className={css.step} data-refused={refused || undefined} data-step={step.kind}>
      <span className={css.number}>{place + 1}</span>
      <Icon size={17} stroke={1.7} aria-hidden="true" />
      <div className={css.what}>
        <span className={css.line}>
          <strong>{t(`macros.kind.${step.kind}`)}</strong>
          {detail !== '' && <span className={css.detail}>{detail}</span>}
          {did?.already && <span className={css.already}>{t('macros.run.already')}</span>}
        </span>
        {said && text !== '' && (
          <span className={css.text} data-kind={step.kind} dir="auto">
            {text}
          </span>
        )}
        {files.map((file) => (
          <span key={file.mediaId} className={css.file}>
            <IconPaperclip size={13} aria-hidden="true" />
            {file.fileName ?? t(`conversation.media.${file.media}`)}
          </span>
        ))}
      </div>
    </li>
  );
}
