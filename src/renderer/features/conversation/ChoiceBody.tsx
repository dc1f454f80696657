import { useTranslation } from '../../words/useTranslation';
import type { ChoiceContent } from '../../../shared/domain/conversations/content';
import { Folded } from '../../ui/Folded';
import { useBubbleTab } from './bubbleTabs';
import { formAnswers } from './formAnswers';
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
      {choice.formJson !== undefined && <FormAnswers json={choice.formJson} />}
    </>
  );
}

/** What was filled in, as names and values; what cannot be read as that, as it came. */
function FormAnswers({ json }: { readonly json: string }) {
  const { t } = useTranslation();
  const tab = useBubbleTab();
  const answers = formAnswers(json);
  if (answers === null) {
    return (
      <Folded label={t('conversation.formAnswers')} tabIndex={tab}>
        <pre className={css.raw}>{json}</pre>
      </Folded>
    );
  }
  return (
    <dl className={css.answers}>
      {answers.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
