import { describe, expect, it } from 'vitest';
import type { Attendant, Role } from './attendant';
import { may, whyNot } from './permissions';
import type { ConversationAct, ConversationSubject, HouseAct, PersonAct } from './permissions';

function person(role: Role, more: Partial<Attendant> = {}): Attendant {
  return {
    ...{ id: 'ana', name: 'Ana', photo: null, hue: 0, role, sectorIds: ['sales'], capacity: null },
    ...{ ownOnly: false, leftAt: null, createdAt: 0, ...more },
  };
}

const conversations = {
  mine: { attendantId: 'ana', sectorId: 'sales' },
  'mine elsewhere': { attendantId: 'ana', sectorId: 'credit' },
  'free here': { attendantId: null, sectorId: 'sales' },
  'free elsewhere': { attendantId: null, sectorId: 'credit' },
  "a colleague's here": { attendantId: 'bia', sectorId: 'sales' },
  "a colleague's elsewhere": { attendantId: 'bia', sectorId: 'credit' },
} satisfies Record<string, ConversationSubject>;

/** The conversations in the order above that the act reaches: m mine, M mine elsewhere, f F free, c C a colleague's. */
const reaches: [ConversationAct, attendant: string, ownOnly: string, manager: string, owner: string][] = [
  ['see', 'mMfc', 'mMf', 'mMfFcC', 'mMfFcC'],
  ['reply', 'mMf', 'mMf', 'mMfF', 'mMfF'],
  ['claim', 'mMf', 'mMf', 'mMfF', 'mMfF'],
  ['takeOver', '', '', 'mMfFcC', 'mMfFcC'],
  ['transfer', 'mMf', 'mMf', 'mMfFcC', 'mMfFcC'],
  ['assignOthers', '', '', 'mMfFcC', 'mMfFcC'],
  ['close', 'mMf', 'mMf', 'mMfFcC', 'mMfFcC'],
  ['reopen', 'mMfc', 'mMf', 'mMfFcC', 'mMfFcC'],
  ['snooze', 'mM', 'mM', 'mMfFcC', 'mMfFcC'],
  ['note', 'mMfc', 'mMf', 'mMfFcC', 'mMfFcC'],
  ['tag', 'mMfc', 'mMf', 'mMfFcC', 'mMfFcC'],
  ['prioritise', 'mMf', 'mMf', 'mMfFcC', 'mMfFcC'],
  ['follow', 'mMfc', 'mMf', 'mMfFcC', 'mMfFcC'],
  ['bulk', 'mMf', 'mMf', 'mMfFcC', 'mMfFcC'],
  ['settleMissed', 'mMf', 'mMf', 'mMfFcC', 'mMfFcC'],
  ['export', 'mM', 'mM', 'mMfFcC', 'mMfFcC'],
];

const letters = ['m', 'M', 'f', 'F', 'c', 'C'];

function reached(actor: Attendant, act: ConversationAct): string {
  return Object.values(conversations)
    .map((subject, place) => (may(actor, act, subject) ? letters[place] : ''))
    .join('');
}

describe('conversations', () => {
  it.each(reaches)('%s: attendant %s, own only %s, manager %s, owner %s', (act, ...expected) => {
    const actors = [
      person('attendant'),
      person('attendant', { ownOnly: true }),
      person('manager', { sectorIds: [] }),
      person('owner', { sectorIds: [] }),
    ];
    expect(actors.map((actor) => reached(actor, act))).toEqual(expected);
  });

  it('are open to those who were asked to follow them, for looking and talking to the team only', () => {
    const followed = { ...conversations["a colleague's elsewhere"], followerIds: ['ana'] };
    const ana = person('attendant', { ownOnly: true });
    expect(reaches.map(([act]) => act).filter((act) => may(ana, act, followed))).toEqual(['see', 'note', 'follow']);
  });

  it.each<[ConversationAct, keyof typeof conversations, string | null]>([
    ['reply', 'mine', null],
    ['reply', "a colleague's here", 'held-by-other'],
    ['reply', 'free elsewhere', 'other-sector'],
    ['takeOver', "a colleague's here", 'needs-manager'],
    ['snooze', 'free here', 'needs-manager'],
  ])('%s on %s: %s', (act, subject, reason) =>
    expect(whyNot(person('attendant'), act, conversations[subject])).toBe(reason),
  );
});

describe('the counter', () => {
  it.each<[HouseAct, boolean, boolean, boolean, boolean]>([
    ['seeAll', false, false, true, true],
    ['seeOthers', true, false, true, true],
    ['seeQueuePanel', true, false, true, true],
    ['manageSectors', false, false, true, true],
    ['manageSettings', false, false, true, true],
    ['manageReplies', false, false, true, true],
    ['manageConnection', false, false, false, true],
    ['divideCounter', false, false, false, true],
  ])('%s: attendant %s, own only %s, manager %s, owner %s', (act, ...expected) => {
    const ownOnly = { ownOnly: true };
    const actors = [person('attendant'), person('attendant', ownOnly), person('manager', ownOnly), person('owner')];
    expect(actors.map((actor) => may(actor, act))).toEqual(expected);
  });

  it('is closed to who left, in everything', () => {
    const gone = person('owner', { leftAt: 1 });
    expect(whyNot(gone, 'seeAll')).toBe('left');
    expect(whyNot(gone, 'see', conversations.mine)).toBe('left');
    expect(whyNot(gone, 'setPin', gone)).toBe('left');
  });

  it('says who could do it', () => {
    expect(whyNot(person('attendant'), 'manageSectors')).toBe('needs-manager');
    expect(whyNot(person('manager'), 'manageConnection')).toBe('needs-owner');
  });
});

/** Whom the act reaches: s oneself, a an attendant, g a manager, d an owner. */
const peopleReaches: [PersonAct, attendant: string, manager: string, owner: string][] = [
  ['addPerson', '', 'a', 'sagd'],
  ['changePerson', '', 'sa', 'sagd'],
  ['changeRole', '', '', 'sagd'],
  ['changeLook', 's', 'sa', 'sagd'],
  ['removePerson', '', 'a', 'sagd'],
  ['setPin', 's', 'sa', 'sagd'],
  ['setPresence', 's', 'sa', 'sagd'],
];

describe('people', () => {
  it.each(peopleReaches)('%s: attendant %s, manager %s, owner %s', (act, ...expected) => {
    const roles: Role[] = ['attendant', 'manager', 'owner'];
    const found = roles.map((role) => {
      const subjects = { s: { id: 'ana', role }, a: other('attendant'), g: other('manager'), d: other('owner') };
      return Object.entries(subjects)
        .map(([letter, subject]) => (may(person(role), act, subject) ? letter : ''))
        .join('');
    });
    expect(found).toEqual(expected);
  });

  it('says who could do it', () => {
    expect(whyNot(person('attendant'), 'setPin', other('attendant'))).toBe('needs-manager');
    expect(whyNot(person('manager'), 'setPin', other('owner'))).toBe('needs-owner');
    expect(whyNot(person('manager'), 'changeRole', other('attendant'))).toBe('needs-owner');
  });
});

function other(role: Role): { id: string; role: Role } {
  return { id: 'bia', role };
}
