import type { ConnectionStatus } from '../../../shared/contract/channels';

export type BarTone = 'good' | 'waiting' | 'failed' | 'quiet';

/** Colour of the dot: good only when messages can go out and come in. */
export function barTone(status: ConnectionStatus | null): BarTone {
  if (!status || status.kind === 'none') return 'quiet';
  if (status.api === 'token-expired' || status.api === 'blocked') return 'failed';
  if (status.api !== 'ready') return 'waiting';
  return status.webhook === 'confirmed' ? 'good' : 'waiting';
}

export function qualityTone(quality: ConnectionStatus['quality']): BarTone {
  if (quality === 'RED') return 'failed';
  return quality === 'YELLOW' ? 'waiting' : 'quiet';
}
