import { useTranslation } from '../../words/useTranslation';
import { surveyWords } from '../../../shared/domain/automation/survey';
import { alwaysOpen } from '../../../shared/domain/hours/calendar';
import { calendarOf } from '../../../shared/domain/hours/calendarOf';
import { wordsFor } from '../../commands/automatic/wordsFor';
import { useDesk } from '../app/desk';
import { MarkupView } from '../conversation/MarkupView';
import { useTeam } from '../service/team';
import { sampleReason, type MessageKind } from './messageKinds';
import type { AutomaticFacts } from './useAutomatic';
import { Callout } from '../../ui/Callout';
import css from './Automatic.module.css';

interface PreviewProps {
  readonly kind: MessageKind;
  readonly text: string;
  readonly facts: AutomaticFacts;
  readonly promiseHours?: number | null;
}

/** An invented customer. */
const sample = { givenName: 'Ana Souza', profileName: null };

/** The message as a customer would read it now; or what is missing for it to leave. */
export function Preview({ kind, text, facts: { company, companyHours }, promiseHours = null }: PreviewProps) {
  const { t } = useTranslation();
  const { clock } = useDesk();
  const { sectors } = useTeam();
  const now = clock();
  const calendar = companyHours === null ? alwaysOpen : calendarOf(companyHours);
  const words = wordsFor(text, {
    conversation: { protocol: '20261128-00042' },
    contact: sample,
    sector: sectors[0],
    reason: sampleReason(kind, now, promiseHours),
    ...{ company, companyHours, calendar, now },
  });
  if (text.trim() === '') return null;
  return (
    <section className={css.preview} aria-label={t('automatic.form.preview')}>
      <span className={css.previewTitle}>
        {t('automatic.form.preview')} <span className={css.when}>{t('automatic.form.previewHint')}</span>
      </span>
      {words.ok ? (
        <div className={css.bubble}>
          <MarkupView text={words.value} />
          {kind === 'survey' && <span className={css.listButton}>{surveyWords.label}</span>}
        </div>
      ) : (
        <Callout tone="waiting" role="status">
          {t('automatic.form.missing', { names: words.failure.detail ?? '' })}
        </Callout>
      )}
    </section>
  );
}
