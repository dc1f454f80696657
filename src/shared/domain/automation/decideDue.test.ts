import { describe, expect, it } from 'vitest';
import { DAY, MINUTE } from '../../kernel/instant';
import { newService } from '../conversations/newService';
import { calendarOf } from '../hours/calendarOf';
import { nineToFive } from '../hours/sampleHours';
import { nothingAutomatic } from './automaticMessages';
import { decideIdle } from './decideIdle';
import { decideWaits } from './decideWaits';
import { newCustomer } from './ruleCustomer';

const calendar = calendarOf(nineToFive);
/** A Thursday: five in the afternoon, and nine the next morning. */
const FIVE = Date.parse('2026-11-26T17:00:00-03:00');
const NINE = Date.parse('2026-11-27T09:00:00-03:00');

describe('what falls due at the very moment of closing', () => {
  const settings = { remindAfterMinutes: null, remindText: '', closeAfterMinutes: 30, since: 0 };
  const idle = {
    conversationId: 'c',
    lastMessageId: 'm',
    lastAt: FIVE - 30 * MINUTE,
    writable: true,
    calendar,
    settings,
  };

  it('a silence ends when the counter opens again, and is looked at then', () => {
    expect(decideIdle(idle, FIVE)).toEqual({ act: null, nextAt: NINE });
    expect(decideIdle(idle, NINE).act).toMatchObject({ kind: 'close' });
  });

  it('a reminder as well', () => {
    const reminded = { ...settings, remindAfterMinutes: 30, remindText: 'Ainda aí?', closeAfterMinutes: null };
    const one = { ...idle, settings: reminded };
    expect(decideIdle(one, FIVE)).toEqual({ act: null, nextAt: NINE });
    expect(decideIdle(one, NINE).act).toMatchObject({ kind: 'remind' });
  });

  it('who waits is told of the place in the queue when it opens', () => {
    const busy = { on: true, text: '{{posicao}}', afterMinutes: 5 };
    const service = newService('first', FIVE - 5 * MINUTE);
    const who = { known: true, linkId: null, customer: newCustomer, zone: 'America/Sao_Paulo' };
    const waiting = [{ conversationId: 'c', service, fired: {}, calendar, ...who }];
    const at = (now: number) => decideWaits({ now, settings: { ...nothingAutomatic, busy }, rules: [], waiting });
    expect(at(FIVE)).toEqual({ acts: [], nextAt: NINE });
    expect(at(NINE).acts).toHaveLength(1);
  });

  it('nothing is looked at for what is not due', () => {
    expect(decideIdle({ ...idle, lastAt: FIVE + MINUTE }, FIVE + MINUTE).nextAt).toBe(NINE + 30 * MINUTE);
    expect(
      decideIdle({ ...idle, lastAt: FIVE - DAY, settings: { ...settings, closeAfterMinutes: null } }, FIVE),
    ).toEqual({
      act: null,
      nextAt: null,
    });
  });
});
