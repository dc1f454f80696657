import {
  IconCopy,
  IconCornerUpLeft,
  IconExternalLink,
  IconFile,
  IconMovie,
  IconPhone,
  IconPhoto,
} from '@tabler/icons-react';
import type { MediaContent } from '../../../shared/domain/conversations/content';
import { shownTemplate } from '../../../shared/domain/templates/fillTemplate';
import type { HeaderFile, TemplateButton, TemplateForm } from '../../../shared/domain/templates/templateForm';
import { useTranslation } from '../../words/useTranslation';
import { MarkupView } from '../conversation/MarkupView';
import css from './TemplatePreview.module.css';

const fileIcons = { image: IconPhoto, video: IconMovie, document: IconFile } as const;
const buttonIcons: Readonly<Record<TemplateButton['kind'], typeof IconCopy>> = {
  ...{ reply: IconCornerUpLeft, link: IconExternalLink, phone: IconPhone, code: IconCopy, other: IconCornerUpLeft },
};

interface TemplatePreviewProps {
  readonly form: TemplateForm;
  readonly values: Readonly<Record<string, string>>;
  readonly file: MediaContent | null;
}

/** As the customer will read it; what is not filled in yet stands in brackets. */
export function TemplatePreview({ form, values, file }: TemplatePreviewProps) {
  const { t } = useTranslation();
  const shown = shownTemplate(form, values);
  return (
    <section className={css.ground} aria-label={t('templates.preview')}>
      <div className={css.bubble}>
        {form.header?.kind === 'file' && <HeaderShown media={form.header.media} file={file} />}
        {shown.header !== '' && <strong className={css.title}>{shown.header}</strong>}
        <MarkupView text={shown.body} />
        {shown.footer !== '' && <span className={css.footer}>{shown.footer}</span>}
      </div>
      {shown.buttons.length > 0 && (
        <ul className={css.buttons}>
          {shown.buttons.map(({ label, address }, place) => {
            const Icon = buttonIcons[form.buttons[place]?.kind ?? 'other'];
            return (
              <li key={place} title={address}>
                <Icon size={15} stroke={1.8} aria-hidden="true" />
                <span>{label}</span>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

function HeaderShown({ media, file }: { readonly media: HeaderFile; readonly file: MediaContent | null }) {
  const { t } = useTranslation();
  const Icon = fileIcons[media];
  const name = file?.fileName ?? t(`templates.files.${media}`);
  if (file !== null && media === 'image') {
    return <img className={css.picture} src={`balcao://media/${file.mediaId}`} alt={name} />;
  }
  return (
    <span className={css.place} data-media={media}>
      <Icon size={24} stroke={1.5} aria-hidden="true" />
      <span>{name}</span>
    </span>
  );
}
