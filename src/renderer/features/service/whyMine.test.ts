import { describe, expect, it } from 'vitest';
import type { ServiceChange } from '../../../shared/domain/queue/serviceChange';
import type { ChangeRow } from '../../db/changes/row';
import { whyMine } from './whyMine';

function log(...entries: readonly (readonly [actor: string, change: ServiceChange])[]): ChangeRow[] {
  return entries.map(([actor, { kind, body }], place) => {
    return { seq: place + 1, at: place + 1, kind, body, actor, conversationId: 'cv-1', cause: 'cv-1', hash: '' };
  });
}

function assigned(
  attendantId: string,
  change: Partial<Extract<ServiceChange, { kind: 'conversation.assigned' }>['body']>,
) {
  const body = { attendantId, before: null, how: 'queue', reason: null, swept: false, queuedAt: 0, ...change } as const;
  return { kind: 'conversation.assigned', body } as const;
}

const reason = { code: 'fewest-active', active: 2 } as const;

describe('whyMine', () => {
  it('is the reason of the queue', () => {
    const changes = log(['balcao', assigned('ana', { reason })], ['balcao', assigned('bia', { reason, swept: true })]);
    expect(whyMine(changes, 'bia')).toEqual({ how: 'queue', reason, swept: true, at: 2 });
    expect(whyMine(changes, 'ana')).toEqual({ how: 'queue', reason, swept: false, at: 1 });
  });

  it('is who took or gave it', () => {
    expect(whyMine(log(['attendant:ana', assigned('ana', { how: 'claimed' })]), 'ana')).toMatchObject({
      how: 'claimed',
    });
    const taken = log(['attendant:ana', assigned('ana', { how: 'taken-over', before: 'bia' })]);
    expect(whyMine(taken, 'ana')).toEqual({ how: 'taken', from: 'bia', at: 1 });
    const given = log(['attendant:gil', assigned('ana', { how: 'by-hand' })]);
    expect(whyMine(given, 'ana')).toEqual({ how: 'transferred', by: 'gil', at: 1 });
  });

  it('says when the log does not know', () => {
    expect(whyMine([], 'ana')).toEqual({ how: 'unknown', at: null });
  });
});
