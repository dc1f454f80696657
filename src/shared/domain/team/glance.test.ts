import { describe, expect, it } from 'vitest';
import { GLANCE_LASTS, heard, lookingAt, stillThere, type Glance } from './glance';

function glance(windowId: string, attendantId: string, change: Partial<Glance> = {}): Glance {
  return { windowId, attendantId, conversationId: 'cv-1', activity: 'viewing', at: 1_000, ...change };
}

describe('heard', () => {
  it('keeps the newest word of every window', () => {
    const first = heard([], glance('w1', 'marina'));
    const second = heard(first, glance('w1', 'marina', { conversationId: 'cv-2', at: 2_000 }));
    expect(second).toEqual([glance('w1', 'marina', { conversationId: 'cv-2', at: 2_000 })]);
    expect(heard(second, glance('w1', 'marina'))).toBe(second);
  });
});

describe('stillThere', () => {
  it('lets go of windows that say nothing any more', () => {
    const glances = [glance('w1', 'marina'), glance('w2', 'renata', { at: 1_000 + GLANCE_LASTS })];
    expect(stillThere(glances, 999 + GLANCE_LASTS)).toBe(glances);
    expect(stillThere(glances, 1_000 + GLANCE_LASTS).map(({ windowId }) => windowId)).toEqual(['w2']);
  });
});

describe('lookingAt', () => {
  it('names each person once, writers first, and never oneself', () => {
    const glances = [
      glance('w1', 'marina'),
      glance('w2', 'renata', { activity: 'idle' }),
      glance('w3', 'renata', { activity: 'writing' }),
      glance('w4', 'ana'),
      glance('w5', 'bia', { conversationId: 'cv-2' }),
    ];
    expect(lookingAt(glances, 'cv-1', 'marina')).toEqual([
      { attendantId: 'renata', activity: 'writing' },
      { attendantId: 'ana', activity: 'viewing' },
    ]);
  });
});
