import { useTranslation } from '../../words/useTranslation';
import type { ChoiceContent } from '../../../shared/domain/conversations/content';
import css from './OtherBody.module.css';

export function ChoiceBody({ choice }: { readonly choice: ChoiceContent }) {
  const { t } = useTranslation();
  // WhatsApp says "Sent" of every form, in English.
  const title = choice.source === 'form' && choice.title === 'Sent' ? t('conversation.formSent') : choice.title;
  return (
    <>
      <span className={css.small}>{t(`conversation.choice.${choice.source}`)}</span>
      <div className={css.title} dir="auto">
        {title}
      </div>
      {choice.description !== undefined && <div dir="auto">{choice.description}</div>}
      {choice.formJson !== undefined && (
        <details>
          <summary className={css.small}>{t('conversation.formAnswers')}</summary>
          <pre className={css.raw}>{choice.formJson}</pre>
        </details>
      )}
    </>
  );
}
