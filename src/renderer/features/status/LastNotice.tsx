import { useTranslation } from '../../words/useTranslation';
import { useDiagnostics } from '../../stores/diagnostics';
import { fullMoment } from '../../words/moments';
import { useDesk } from '../app/desk';
import { agoPeriod } from './ago';
import css from './StatusBar.module.css';
import { useAgo } from './useAgo';
import { useNow } from '../../ui/useNow';

/** When WhatsApp last delivered something here; ticks alone. */
export function LastNotice() {
  const { t } = useTranslation();
  const { clock } = useDesk();
  const at = useDiagnostics((state) => state.diagnostics?.receiver.lastAcceptedAt ?? null);
  const now = useNow(clock, agoPeriod(at, clock()));
  const say = useAgo();
  if (at === null) return <span className={css.fact}>{t('status.noNotice')}</span>;
  return (
    <span className={css.fact} title={t('status.lastNoticeHint', { moment: fullMoment(at) })}>
      {t('status.lastNotice', { ago: say(at, now) })}
    </span>
  );
}
