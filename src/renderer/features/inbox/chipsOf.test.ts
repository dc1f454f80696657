import { describe, expect, it } from 'vitest';
import { newService } from '../../../shared/domain/conversations/newService';
import { HOUR, MINUTE } from '../../../shared/kernel/instant';
import type { ConversationRow } from '../../db/conversations/row';
import { chipsOf } from './chipsOf';

const NOW = Date.UTC(2026, 10, 22, 12);

function row(change: Partial<ConversationRow>): ConversationRow {
  return {
    id: 'cv-1',
    contactId: 'ct-1',
    protocol: '20261122-00001',
    service: newService('first', 0),
    state: 'open',
    title: 'Joana Prado',
    waId: '5511900001234',
    lastMessage: null,
    lastAt: NOW,
    lastOrder: NOW,
    unread: 0,
    lastInboundAt: NOW - HOUR,
    waitingSince: null,
    messageCount: 1,
    createdAt: NOW,
    ...change,
  };
}

const kinds = (change: Partial<ConversationRow>): string[] => chipsOf(row(change), NOW).map((chip) => chip.kind);

describe('chipsOf', () => {
  it('says nothing when all is well', () => {
    expect(kinds({})).toEqual([]);
  });

  it('says how long the customer waits, from one minute on', () => {
    expect(kinds({ waitingSince: NOW - 30_000 })).toEqual([]);
    expect(chipsOf(row({ waitingSince: NOW - 4 * MINUTE }), NOW)).toEqual([{ kind: 'waiting', ms: 4 * MINUTE }]);
  });

  it('puts the closing window before the waiting', () => {
    expect(kinds({ lastInboundAt: NOW - 23 * HOUR, waitingSince: NOW - 23 * HOUR })).toEqual(['window-closing']);
  });

  it('says that the window is shut and that there is no phone', () => {
    expect(kinds({ lastInboundAt: NOW - 25 * HOUR, waId: null })).toEqual(['window-shut', 'no-phone']);
    expect(kinds({ lastInboundAt: null })).toEqual(['window-shut']);
  });

  it('puts a message that was not sent first', () => {
    const lastMessage = { messageId: 'm', direction: 'out', kind: 'text', text: 'oi', delivery: 'failed' } as const;
    expect(kinds({ lastMessage, waitingSince: NOW - 5 * MINUTE })).toEqual(['not-sent', 'waiting']);
  });
});
