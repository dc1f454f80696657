import { IconTemplate } from '@tabler/icons-react';
import { useTranslation } from '../../words/useTranslation';
import type { TemplateContent } from '../../../shared/domain/conversations/content';
import { MediaBody } from './MediaBody';
import css from './OtherBody.module.css';
import { TextBody } from './TextBody';

interface TemplateBodyProps {
  readonly template: TemplateContent;
  readonly messageId: string;
}

/** A template as the customer reads it, marked as one. */
export function TemplateBody({ template, messageId }: TemplateBodyProps) {
  const { t } = useTranslation();
  const { name, file, header, text, footer, buttons = [] } = template;
  return (
    <>
      <span className={css.mark}>
        <IconTemplate size={14} stroke={1.7} aria-hidden="true" />
        {t('conversation.template', { name: name.replaceAll('_', ' ') })}
      </span>
      {file !== undefined && <MediaBody media={file} messageId={messageId} />}
      {header !== undefined && <div className={css.title}>{header}</div>}
      <TextBody text={text} />
      {footer !== undefined && <span className={css.small}>{footer}</span>}
      {buttons.length > 0 && (
        <ul className={css.options}>
          {buttons.map((label, place) => (
            <li key={place} className={css.option}>
              {label}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
