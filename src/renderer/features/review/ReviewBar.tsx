import { formatPhone } from '../../../shared/domain/contacts/brazilPhone';
import { useConnection } from '../../stores/connection';
import { countWords } from '../../words/countWords';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import bar from '../status/StatusBar.module.css';

/** Whose history it is and how much of it there is; nothing of a connection, since there is none. */
export function ReviewBar() {
  const { t } = useTranslation();
  const { first } = useDesk();
  const status = useConnection((state) => state.status);
  const number = status?.displayPhoneNumber ?? null;
  const messages = first?.counters.messages ?? null;
  return (
    <footer className={bar.bar} aria-label={t('status.label')}>
      <span className={bar.number}>
        <span className={bar.dot} aria-hidden="true" />
        {t('review.bar', { number: number === null ? (status?.phoneNumberId ?? '') : formatPhone(number) })}
      </span>
      <span className={bar.space} />
      {messages !== null && (
        <span className={bar.fact}>{t('review.messages', { count: messages, n: countWords(messages) })}</span>
      )}
    </footer>
  );
}
