import { useTranslation } from '../../words/useTranslation';
import type { Instant } from '../../../shared/kernel/instant';
import type { Service } from '../../../shared/domain/conversations/service';
import type { ChipTone } from '../../ui/Chip';
import { plainMoment, spanWords } from '../../words/moments';
import { waitingDegree } from '../inbox/chipsOf';
import { useNames, useTeam } from './team';

export interface StageWords {
  readonly words: string;
  readonly tone: ChipTone;
}

/** Who has a conversation and since when, in one short line; null: a counter of one person has nothing to say. */
export function useStageWords(): (service: Service, now: Instant) => StageWords | null {
  const { t } = useTranslation();
  const team = useTeam();
  const nameOf = useNames();
  return (service, now) => {
    const span = spanWords(now - service.stageAt);
    switch (service.stage) {
      case 'closed':
        return { words: closedWords(service), tone: 'plain' };
      case 'snoozed': {
        const moment = service.snoozedUntil === null ? '' : plainMoment(service.snoozedUntil, now);
        return { words: t('service.snoozedUntil', { moment }), tone: 'info' };
      }
      case 'bot':
        return { words: t('service.stage.bot'), tone: 'info' };
      case 'queue': {
        if (service.missed) {
          return { words: t('service.missedFor', { span: spanWords(now - service.missed.since) }), tone: 'failed' };
        }
        if (!team.divided) return null;
        const waited = now - (service.queuedAt ?? service.stageAt);
        const degree = waitingDegree(waited, team.sector(service.sectorId)?.rules ?? null);
        const tone = degree === 'over' ? 'failed' : degree === 'late' ? 'waiting' : 'plain';
        return { words: t('service.queueFor', { span: spanWords(waited) }), tone };
      }
      case 'attending':
      case 'awaiting-customer':
        if (!team.divided) return null;
        if (service.attendantId !== team.meId) {
          return { words: t('service.heldFor', { name: nameOf(service.attendantId), span }), tone: 'plain' };
        }
        if (service.stage === 'awaiting-customer') return { words: t('service.awaitingFor', { span }), tone: 'plain' };
        return { words: t('service.mineFor', { span }), tone: 'brand' };
    }
  };
  function closedWords({ closing }: Service): string {
    if (!closing) return t('service.stage.closed');
    const name = nameOf(closing.by);
    return closing.reason === null
      ? t('service.closedBy', { name })
      : t('service.closedByReason', { name, reason: closing.reason });
  }
}
