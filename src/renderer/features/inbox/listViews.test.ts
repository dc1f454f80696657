import { describe, expect, it } from 'vitest';
import { firstAttendant } from '../../db/firstRows';
import { conversationView, countOf, offeredViews, seenSectors, shownView, type Looker } from './listViews';

const owner = firstAttendant(0);
const alone: Looker = { divided: false, meId: 'local', me: owner, sectors: [{ id: 'first' }] };
const marina = { ...owner, id: 'marina', name: 'Marina', role: 'attendant', sectorIds: ['credito'] } as const;
const sectors = [{ id: 'first' }, { id: 'credito' }];
const attendant: Looker = { divided: true, meId: 'marina', me: marina, sectors };
const manager: Looker = { ...attendant, me: { ...marina, role: 'manager' } };

describe('views', () => {
  it('are few at a counter of one person', () => {
    expect(offeredViews(alone)).toEqual({ tabs: ['open', 'unread', 'snoozed'], more: ['closed'] });
    expect(shownView(null, alone)).toBe('open');
  });

  it('are those of what was, in a history', () => {
    const reader: Looker = { ...manager, reading: true };
    expect(offeredViews(reader)).toEqual({
      tabs: ['open', 'closed'],
      more: ['unread', 'snoozed', 'sector:first', 'sector:credito'],
    });
    expect(shownView('mine', reader)).toBe('open');
  });

  it('show an attendant the own sectors only', () => {
    expect(offeredViews(attendant)).toEqual({
      tabs: ['mine', 'queue', 'missed', 'snoozed'],
      more: ['mentions', 'sector:credito'],
    });
    expect(seenSectors(attendant)).toEqual(['credito']);
    expect(conversationView('queue', attendant)).toBe('queue:credito');
    expect(shownView('open', attendant)).toBe('mine');
  });

  it('show nothing of colleagues to who sees only the own', () => {
    const own = { ...attendant, me: { ...marina, ownOnly: true } };
    expect(offeredViews(own).more).toEqual(['mentions']);
  });

  it('show a manager everything', () => {
    expect(offeredViews(manager).more).toEqual(['mentions', 'unread', 'closed', 'sector:first', 'sector:credito']);
    expect(conversationView('missed', manager)).toBe('missed');
    expect(conversationView('mine', manager)).toBe('mine:marina');
    expect(shownView('open', manager)).toBe('open');
  });
});

describe('countOf', () => {
  it('knows which views have a number', () => {
    const zero = {
      open: 0,
      closed: 5,
      unread: 0,
      mine: 3,
      mineWaiting: 1,
      queue: 0,
      missed: 0,
      snoozed: 0,
      mentions: 0,
    };
    expect(countOf('mine', zero)).toBe(3);
    expect(countOf('closed', zero)).toBeNull();
    expect(countOf('sector:x', zero)).toBeNull();
    expect(countOf('mine', undefined)).toBeNull();
  });
});
