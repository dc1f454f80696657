import { useTranslation } from '../../words/useTranslation';
import type { TemplateContent } from '../../../shared/domain/conversations/content';
import css from './OtherBody.module.css';
import { TextBody } from './TextBody';

export function TemplateBody({ template }: { readonly template: TemplateContent }) {
  const { t } = useTranslation();
  return (
    <>
      <span className={css.small}>{t('conversation.template', { name: template.name })}</span>
      <TextBody text={template.text} />
    </>
  );
}
