import { describe, expect, it } from 'vitest';
import type { Service } from '../../../shared/domain/conversations/service';
import { sampleRow } from '../inbox/sampleRows';
import { actOfKey, actsFor } from './conversationActs';

const manager = { id: 'gil', role: 'manager', sectorIds: ['first'], ownOnly: false, leftAt: null } as const;
const marina = { ...manager, id: 'marina', role: 'attendant' } as const;

function offered(service: Partial<Service>, me: Parameters<typeof actsFor>[1] = marina, divided = true): string[] {
  const base = sampleRow('cv-1', 0);
  const acts = actsFor({ ...base, service: { ...base.service, ...service } }, me, divided);
  return acts.map(({ name, forbidden }) => (forbidden === null ? name : `(${name})`));
}

describe('actsFor', () => {
  it('offers to claim what nobody has', () => {
    expect(offered({})[0]).toBe('claim');
  });

  it('offers why it fell to oneself, and no taking over', () => {
    const own = offered({ stage: 'attending', attendantId: 'marina' });
    expect(own).toEqual(['transfer', 'snooze', 'close', 'tags', 'priority', 'note', 'follow', 'why', 'export']);
  });

  it('shows what only a manager may do, and lets the manager', () => {
    const held = { stage: 'attending', attendantId: 'renata' } as const;
    expect(offered(held).slice(0, 2)).toEqual(['(takeOver)', '(transfer)']);
    expect(offered(held, manager).slice(0, 2)).toEqual(['takeOver', 'transfer']);
  });

  it('offers a closed one to be opened again, a snoozed one to be taken up', () => {
    expect(offered({ stage: 'closed' })).toEqual(['reopen', 'tags', 'note', '(export)']);
    expect(offered({ stage: 'snoozed', snoozedUntil: 1 })[0]).toBe('wake');
  });

  it('anybody takes over from the robot, also at a counter of one', () => {
    expect(offered({ stage: 'bot' })[0]).toBe('claim');
    const me = { ...manager, id: 'local', role: 'owner' } as const;
    expect(offered({ stage: 'bot' }, me, false)[0]).toBe('claim');
  });

  it('hands nothing over at a counter of one person', () => {
    const me = { ...manager, id: 'local', role: 'owner' } as const;
    expect(offered({}, me, false)).toEqual(['snooze', 'close', 'tags', 'priority', 'note', 'export']);
  });
});

describe('actOfKey', () => {
  it('means what can be done here', () => {
    const base = sampleRow('cv-1', 0);
    const open = actsFor(base, manager, true);
    expect(actOfKey('u', open)?.name).toBe('claim');
    expect(actOfKey('e', open)?.name).toBe('close');
    expect(actOfKey('q', open)).toBeUndefined();
  });
});
