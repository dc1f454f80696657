import type { TFunction } from 'i18next';
import type { Presence } from '../../../shared/domain/team/presence';

/** Whether somebody takes conversations, in words: "Pausa: Almoço", "Ausente (automático)". */
export function stateWords(t: TFunction, presence: Pick<Presence, 'state' | 'reason' | 'automatic'> | null): string {
  if (presence === null || presence.state === 'offline') return t('session.state.offline');
  if (presence.state === 'online') return t('session.state.online');
  if (presence.automatic) return t('session.state.away');
  return presence.reason ? t('session.state.pauseFor', { reason: presence.reason }) : t('session.state.pause');
}
