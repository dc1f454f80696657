import { useTranslation } from '../../words/useTranslation';
import type { Instant } from '../../../shared/kernel/instant';
import { serviceWindow } from '../../../shared/domain/conversations/serviceWindow';
import { Chip } from '../../ui/Chip';
import { useNow } from '../../ui/useNow';
import { plainMoment, spanWords } from '../../words/moments';
import { useDesk } from '../app/desk';

/** How long it may still be answered. */
export function WindowChip({ lastInboundAt }: { readonly lastInboundAt: Instant | null }) {
  const { t } = useTranslation();
  const { clock, db } = useDesk();
  const now = useNow(clock);
  const window = serviceWindow(lastInboundAt, now);
  // In a history nobody is answered.
  if (db.isReadOnly) return null;
  if (window.state === 'shut' || window.state === 'never') return <Chip>{t('conversation.windowShut')}</Chip>;
  return (
    <Chip
      tone={window.state === 'closing' ? 'waiting' : 'plain'}
      title={
        window.closesAt === null
          ? undefined
          : t('conversation.windowUntil', { moment: plainMoment(window.closesAt, now) })
      }
    >
      {t('conversation.windowOpen', { span: spanWords(window.remainingMs) })}
    </Chip>
  );
}
