import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { outboxSummary } from '../../db/outbox/read';
import { useConnection } from '../../stores/connection';
import { Button } from '../../ui/Button';
import { useDesk } from '../app/desk';
import { useHouseAct } from '../app/useHouseAct';
import { useRefusal } from '../setup/useRefusal';
import css from './Settings.module.css';
import { useCalmQuery } from '../status/useCalmQuery';

interface LeaveQuestionProps {
  readonly number: string;
  readonly demonstration: boolean;
  readonly onStay: () => void;
}

/** Asks before the counter of a number is closed: what stops, what stays, what has not left yet. Esc stays. */
export function LeaveQuestion({ number, demonstration, onStay }: LeaveQuestionProps) {
  const { t } = useTranslation();
  const { db, bridge } = useDesk();
  const wordsOf = useRefusal();
  const note = useHouseAct();
  const outbox = useCalmQuery(() => outboxSummary(db), [db]);
  const [leaving, setLeaving] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const leave = async (): Promise<void> => {
    if ((await note({ kind: 'connection.left', body: {} })) !== null) return setRefusal(t('settings.number.locked'));
    setLeaving(true);
    const answer = await bridge.request('connection.leave');
    setLeaving(false);
    if (answer.ok) useConnection.setState({ status: answer.value });
    else setRefusal(wordsOf(answer.failure));
  };
  const pending = outbox ? outbox.queued + outbox.sending : 0;
  return (
    <div
      className={css.ask}
      ref={box}
      role="group"
      tabIndex={-1}
      aria-label={t('settings.number.leave')}
      onKeyDown={(event) => event.key === 'Escape' && onStay()}
    >
      <p className={css.askTitle}>{t('settings.number.askTitle', { number })}</p>
      <p>{demonstration ? t('settings.number.askDemonstration') : t('settings.number.askText')}</p>
      {pending > 0 && <p>{t('settings.number.askPending', { count: pending })}</p>}
      {refusal && (
        <p className={css.refusal} role="alert">
          {refusal}
        </p>
      )}
      <div className={css.acts}>
        <Button tone="main" disabled={leaving} onClick={leave}>
          {leaving ? t('settings.number.leaving') : t('settings.number.confirm')}
        </Button>
        <Button disabled={leaving} onClick={onStay}>
          {t('settings.number.stay')}
        </Button>
      </div>
    </div>
  );
}
