import type { TFunction } from 'i18next';
import { useTranslation } from '../../words/useTranslation';
import { assertNever } from '../../../shared/kernel/assertNever';
import type { ServiceChange } from '../../../shared/domain/queue/serviceChange';
import type { ChangeRow } from '../../db/changes/row';
import { plainMoment } from '../../words/moments';
import { useNames, useTeam } from '../service/team';
import { useAutomationWords } from '../automatic/useAutomationWords';
import { attendantOf, automationEvent, serviceEvent } from './serviceEvent';

type Rest = Exclude<ServiceChange, { kind: 'conversation.assigned' | 'conversation.from-link' }>;
type Assigned = Extract<ServiceChange, { kind: 'conversation.assigned' }>['body'];
type Transferred = Extract<ServiceChange, { kind: 'conversation.transferred' }>['body'];
type Missed = Extract<ServiceChange, { kind: 'conversation.missed' }>['body'];

/** What the words need of language and team. */
interface Speaker {
  readonly t: TFunction;
  readonly divided: boolean;
  nameOf(id: string | null): string;
  /** '' where there is only one. */
  sectorName(id: string): string;
}

/** What was done, in one line with its reason; null: nothing worth a line. */
export function useEventWords(): (change: ChangeRow, sectorId: string) => string | null {
  const { t } = useTranslation();
  const team = useTeam();
  const nameOf = useNames();
  const sectorName = (id: string): string => (team.sectors.length > 1 ? (team.sector(id)?.name ?? '') : '');
  const speaker: Speaker = { t, divided: team.divided, nameOf, sectorName };
  const automationWords = useAutomationWords();
  return (change, sectorId) => {
    const automatic = automationEvent(change);
    if (automatic) return automationWords(automatic, change.at);
    const event = serviceEvent(change);
    if (event?.kind === 'conversation.assigned') {
      return assigned(speaker, event.body, nameOf(attendantOf(change.actor) ?? 'balcao'), sectorId);
    }
    if (event?.kind === 'conversation.from-link') return t('timeline.fromLink', { name: event.body.name });
    return event && eventWords(speaker, event, change);
  };
}

function assigned({ t, divided, nameOf, sectorName }: Speaker, body: Assigned, actor: string, sectorId: string) {
  const { how, attendantId, reason, swept } = body;
  const name = nameOf(attendantId);
  // A counter of one person has nobody to tell it to.
  if (how !== 'queue' && !divided) return null;
  if (how === 'taken-over') return t('timeline.assigned.taken-over', { name, before: nameOf(body.before) });
  if (how !== 'queue') return t(`timeline.assigned.${how}`, { name, actor });
  const sector = sectorName(sectorId);
  const way = swept ? 'swept' : sector === '' ? 'queueNoSector' : 'queue';
  const words = t(`timeline.assigned.${way}`, { name, sector });
  return reason === null ? words : `${words} · ${t(`timeline.reason.${reason.code}`)}`;
}

function transferred({ t, nameOf, sectorName }: Speaker, body: Transferred, actor: string): string {
  const { attendantId, away, sectorId } = body;
  if (attendantId === null) return t('timeline.transferred.sector', { actor, sector: sectorName(sectorId) });
  return t(`timeline.transferred.${away ? 'away' : 'person'}`, { actor, name: nameOf(attendantId) });
}

function missed({ t }: Speaker, { cause, hops, closed }: Missed): string {
  const words = cause === 'no-answer' ? t('timeline.missed.no-answer', { count: hops }) : t(`timeline.missed.${cause}`);
  return closed ? t('timeline.missed.closed', { cause: words }) : words;
}

function eventWords(speaker: Speaker, event: Rest, change: ChangeRow): string | null {
  const { t, nameOf } = speaker;
  const actor = nameOf(attendantOf(change.actor) ?? 'balcao');
  switch (event.kind) {
    case 'conversation.unassigned':
      return t('timeline.unassigned', { actor, name: nameOf(event.body.before) });
    case 'conversation.transferred':
      return transferred(speaker, event.body, actor);
    case 'conversation.warned':
      return t('timeline.warned', { name: nameOf(event.body.attendantId) });
    case 'conversation.passed':
      return t('timeline.passed', { name: nameOf(event.body.attendantId) });
    case 'conversation.missed':
      return missed(speaker, event.body);
    case 'conversation.noticed':
      return t('timeline.noticed', { name: nameOf(event.body.attendantId) });
    case 'conversation.missed-settled':
      return t(`timeline.settled.${event.body.outcome}`, { actor });
    case 'conversation.closed':
      if (event.body.idleMinutes !== undefined) return t('timeline.closedIdle', { minutes: event.body.idleMinutes });
      return event.body.reason === null
        ? t('timeline.closed', { actor })
        : t('timeline.closedReason', { actor, reason: event.body.reason });
    case 'conversation.reopened':
      return t(`timeline.reopened.${event.body.how}`, { actor });
    case 'conversation.snoozed':
      return t('timeline.snoozed', { actor, moment: plainMoment(event.body.until, change.at) });
    case 'conversation.woken':
      return t(`timeline.woken.${event.body.how}`, { actor });
    case 'conversation.prioritised':
      return t('timeline.prioritised', { actor, priority: t(`service.priority.${event.body.after}`).toLowerCase() });
    case 'conversation.tagged':
      return event.body.after.length === 0
        ? t('timeline.untagged', { actor })
        : t('timeline.tagged', { actor, tags: event.body.after.join(', ') });
    case 'macro.ran':
      return t('timeline.macro', { actor, title: event.body.title });
    case 'conversation.undone':
      return t(`timeline.undone.${event.body.act}`, { actor });
    // Not told in the stream: see `serviceEvent`.
    case 'conversation.missed-seen':
    case 'conversation.followed':
    case 'conversation.unfollowed':
    case 'note.written':
      return null;
    default:
      return assertNever(event);
  }
}
