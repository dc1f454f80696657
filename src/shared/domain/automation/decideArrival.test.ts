import { describe, expect, it } from 'vitest';
import { newService } from '../conversations/newService';
import type { Service } from '../conversations/service';
import { calendarOf } from '../hours/calendarOf';
import { hoursOf } from '../hours/sampleHours';
import { DAY, HOUR, MINUTE } from '../../kernel/instant';
import { nothingAutomatic } from './automaticMessages';
import type { AutomaticMessages } from './automaticMessages';
import { decideArrival } from './decideArrival';
import type { Rule } from './rule';
import { newCustomer } from './ruleCustomer';
import { ruleKey } from './ruleRef';
import type { ArrivalSituation, FiredRules } from './situation';

/** Thursday 26 November 2026, São Paulo. */
const NOON = Date.parse('2026-11-26T12:00:00-03:00');
const NIGHT = Date.parse('2026-11-26T22:00:00-03:00');
const OPENING = Date.parse('2026-11-27T09:00:00-03:00');

const settings: AutomaticMessages = {
  ...nothingAutomatic,
  greeting: { on: true, text: 'Olá!', againAfterDays: 30 },
  away: { on: true, text: 'Fechado.', promiseHours: null },
};

interface Change {
  readonly at?: number;
  readonly service?: Partial<Service>;
  readonly message?: Partial<ArrivalSituation['message']>;
  readonly settings?: Partial<AutomaticMessages>;
  readonly before?: ArrivalSituation['before'];
  readonly personAt?: number | null;
  readonly known?: boolean;
  readonly rules?: readonly Rule[];
  readonly fired?: FiredRules;
}

function situation(change: Change): ArrivalSituation {
  const { at = NOON, service, message, before = null, personAt = null, known = false, rules = [], ...more } = change;
  const { fired = {} } = more;
  return {
    now: at,
    message: { id: 'w1', at, content: { kind: 'text', text: 'oi' }, imported: false, fromAd: false, ...message },
    conversation: {
      ...{ id: 'cv-w1', contactId: 'ct-1', begins: before === null, linkId: null, fired },
      service: { ...newService('first', at), ...service },
    },
    before,
    personAt,
    calendar: calendarOf(hoursOf('09:00-18:00')),
    settings: { ...settings, ...more.settings },
    known,
    customer: newCustomer,
    zone: 'America/Sao_Paulo',
    rules,
  };
}

const turn = (first: boolean) => ({ attendantId: 'marina', since: NOON, warnedAt: null, first });
const given = { stage: 'attending', attendantId: 'marina', turn: turn(true) } as const;
const talking = { stage: 'attending', attendantId: 'marina', turn: turn(false) } as const;
const ago = (ms: number, at = NOON) => ({ id: 'w0', at: at - ms });
const off = { on: false, text: '', promiseHours: null };

function answeredBy(change: Change): string {
  const { who } = decideArrival(situation(change));
  if (who.kind === 'answer') return ruleKey(who.answer.rule);
  if (who.kind === 'bot') return 'bot';
  return who.kind === 'to-queue' ? `to-queue ${who.why}` : who.why;
}

describe('who answers', () => {
  it.each<[name: string, change: Change, answered: string]>([
    ['a first contact is greeted', {}, 'greeting'],
    ['who was given the conversation and has not written yet does not stop it', { service: given }, 'greeting'],
    ['a second word is not', { before: ago(MINUTE) }, 'nothing-fits'],
    ['somebody who comes back after 29 days is not', { before: ago(29 * DAY + HOUR) }, 'nothing-fits'],
    ['somebody who comes back after 30 days is', { before: ago(30 * DAY) }, 'greeting'],
    [
      'nobody is greeted again where that is not wanted',
      { before: ago(90 * DAY), settings: { greeting: { ...settings.greeting, againAfterDays: null } } },
      'nothing-fits',
    ],
    ['nothing is on', { settings: { greeting: { ...settings.greeting, on: false } } }, 'nothing-fits'],
    ['closed: away, also at the first contact', { at: NIGHT }, 'away'],
    ['closed, a later word', { at: NIGHT, before: ago(MINUTE, NIGHT) }, 'away'],
    ['closed without an away message: the greeting', { at: NIGHT, settings: { away: off } }, 'greeting'],
    ['a person talks', { service: talking, before: ago(MINUTE), personAt: NOON - MINUTE }, 'person'],
    ['a person talked hours ago and has it', { service: talking, personAt: NOON - 3 * HOUR }, 'person'],
    ['a person took it over where nobody waited', { service: { ...given, turn: null } }, 'person'],
    ['closed, a person wrote lately', { at: NIGHT, service: talking, personAt: NIGHT - 29 * MINUTE }, 'person'],
    ['closed, a person has gone home', { at: NIGHT, service: talking, personAt: NIGHT - 31 * MINUTE }, 'away'],
    ['closed, somebody answers at the phone app', { at: NIGHT, personAt: NIGHT - MINUTE }, 'person'],
    ['words that came an hour late', { message: { at: NOON - HOUR } }, 'greeting'],
    ['words that came later', { message: { at: NOON - HOUR - 1 } }, 'late'],
    ['imported words', { message: { imported: true } }, 'imported'],
    ['a line of WhatsApp', { message: { content: { kind: 'system', text: '', subtype: 'x' } } }, 'no-words'],
    ['an answer to a closed conversation', { service: { stage: 'closed' } }, 'nothing-fits'],
    ['the menu has it', { service: { stage: 'bot' } }, 'bot'],
    ['the menu has it, closed', { at: NIGHT, service: { stage: 'bot' } }, 'bot'],
    ['the menu has it, late', { service: { stage: 'bot' }, message: { at: NOON - 2 * HOUR } }, 'to-queue late'],
    ['the menu has it, imported', { service: { stage: 'bot' }, message: { imported: true } }, 'to-queue imported'],
  ])('%s', (_name, change, answered) => {
    expect(answeredBy(change)).toBe(answered);
  });
});

describe('ids', () => {
  const idOf = (change: Change): string | null => {
    const { who } = decideArrival(situation(change));
    return who.kind === 'answer' ? who.answer.id : null;
  };

  it('of one night are one, of the next night another', () => {
    const id = idOf({ at: NIGHT });
    expect(id).toBe(`auto:away:ct-1@${OPENING}`);
    expect(idOf({ at: NIGHT + 3 * HOUR, message: { id: 'w2' } })).toBe(id);
    expect(idOf({ at: NIGHT + DAY, message: { id: 'w3' } })).not.toBe(id);
  });

  it('of a burst in disorder are one', () => {
    expect(idOf({ message: { id: 'w2', at: NOON + 1_000 } })).toBe(idOf({ message: { id: 'w1' } }));
    const back = { before: ago(40 * DAY) };
    expect(idOf({ ...back, message: { id: 'w2' } })).toBe(idOf({ ...back, message: { id: 'w1' } }));
  });
});

describe('rules', () => {
  const price: Rule = {
    ...{ id: 'r1', name: 'Preço', on: true, order: 0, event: 'message', waitMinutes: 0, often: 'once', updatedAt: 0 },
    conditions: [{ kind: 'words', match: 'any', words: ['preço', 'quanto custa'] }],
    actions: [
      { kind: 'tag', tags: ['preço'] },
      { kind: 'answer', text: 'Veja a tabela.' },
    ],
  };
  const asks = { content: { kind: 'text', text: 'Oi, qual o PRECO?' } } as const;
  const rules = [price, { ...price, id: 'r2', name: 'Outra', actions: [{ kind: 'answer', text: 'Depois.' }] } as Rule];

  it('answer before the greeting, and the first of two alone', () => {
    const { who, firings } = decideArrival(situation({ message: asks, rules }));
    expect(who).toMatchObject({ kind: 'answer', answer: { id: 'auto:rule-r1:w1', text: 'Veja a tabela.' } });
    expect(who).toMatchObject({ answer: { reason: { code: 'rule', event: 'message', word: 'preço' } } });
    expect(firings.map(({ ruleId }) => ruleId)).toEqual(['r1']);
  });

  it('do the rest of what they do also beside a person and the menu, and answer neither', () => {
    for (const [service, answered] of [
      [talking, 'person'],
      [{ stage: 'bot' }, 'bot'],
    ] as const) {
      const change = { service, message: asks, rules, before: ago(MINUTE), personAt: NOON - MINUTE };
      expect(answeredBy(change)).toBe(answered);
      expect(decideArrival(situation(change)).firings).toMatchObject([{ ruleId: 'r1', actions: [{ kind: 'tag' }] }]);
    }
  });

  it('fire once in a conversation, or once with each message', () => {
    const again = { message: asks, before: ago(MINUTE), rules: [price] };
    expect(answeredBy({ ...again, fired: { r1: 'w0' } })).toBe('nothing-fits');
    const each = { ...again, rules: [{ ...price, often: 'each' } as const] };
    expect(answeredBy({ ...each, fired: { r1: 'w0' } })).toBe('rule-r1');
    expect(answeredBy({ ...each, fired: { r1: 'w1' } })).toBe('nothing-fits');
  });

  it('are not set off by words that came late or were imported', () => {
    for (const message of [
      { ...asks, at: NOON - 2 * HOUR },
      { ...asks, imported: true },
    ]) {
      expect(decideArrival(situation({ message, rules })).firings).toEqual([]);
    }
  });
});
