import { describe, expect, it } from 'vitest';
import type { ServiceChange } from '../../../shared/domain/queue/serviceChange';
import type { ChangeRow } from '../../db/changes/row';
import { attendantOf, isTold, sectorsOf, serviceEvent } from './serviceEvent';

function change(seq: number, { kind, body }: Pick<ChangeRow, 'kind' | 'body'>): ChangeRow {
  return { seq, at: seq, kind, body, actor: 'balcao', conversationId: 'cv-1', cause: 'cv-1', hash: '' };
}

function moved(from: string, to: string): ServiceChange {
  const before = { sectorId: from, attendantId: null };
  const body = { before, sectorId: to, attendantId: null, away: false, noteId: null };
  return { kind: 'conversation.transferred', body };
}

const warned = { kind: 'conversation.warned', body: { attendantId: 'marina' } } as const;

describe('serviceEvent', () => {
  it('knows what the stream tells, and passes over the rest', () => {
    expect(serviceEvent(change(1, warned))).toEqual(warned);
    expect(serviceEvent(change(2, { kind: 'conversation.read', body: { unread: 2 } }))).toBeNull();
    expect(serviceEvent(change(3, { kind: 'conversation.closed', body: null }))).toBeNull();
  });
});

describe('isTold', () => {
  const taken = change(4, { kind: 'conversation.assigned', body: { how: 'claimed', attendantId: 'marina' } });

  it('keeps out of the stream what has no line there', () => {
    expect(isTold(change(1, warned), false)).toBe(true);
    expect(isTold(change(2, { kind: 'conversation.read', body: { unread: 2 } }), true)).toBe(false);
    expect(isTold(change(3, { kind: 'conversation.opened', body: {} }), true)).toBe(false);
  });

  it('tells who took a conversation only where there is somebody to tell it to', () => {
    expect([isTold(taken, true), isTold(taken, false)]).toEqual([true, false]);
  });
});

describe('attendantOf', () => {
  it('knows people from machines', () => {
    expect(attendantOf('attendant:marina')).toBe('marina');
    expect(attendantOf('balcao')).toBeNull();
  });
});

describe('sectorsOf', () => {
  it('walks back over the transfers', () => {
    const events = [
      change(1, warned),
      change(2, moved('vendas', 'credito')),
      change(3, warned),
      change(4, moved('credito', 'geral')),
      change(5, warned),
    ];
    expect([...sectorsOf(events, 'geral')].reverse()).toEqual([
      [1, 'vendas'],
      [2, 'credito'],
      [3, 'credito'],
      [4, 'geral'],
      [5, 'geral'],
    ]);
  });
});
