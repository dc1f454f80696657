import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Glance } from '../../shared/domain/team/glance';
import { MINUTE, SECOND } from '../../shared/kernel/instant';
import { Glances, type GlanceChannel } from './glance';

/** Windows of one computer: what one posts, the others hear. */
function computer() {
  const channels: GlanceChannel[] = [];
  function window(windowId: string) {
    const channel: GlanceChannel = {
      onmessage: null,
      postMessage: (data) => {
        for (const other of channels) if (other !== channel) other.onmessage?.({ data });
      },
      close: () => void channels.splice(channels.indexOf(channel), 1),
    };
    channels.push(channel);
    const seen: { others: readonly Glance[] } = { others: [] };
    const parts = { channel, windowId, clock: () => Date.now() };
    return { seen, glances: new Glances({ ...parts, onOthers: (others) => (seen.others = others) }) };
  }
  const shout = (data: unknown): void => channels.forEach((channel) => channel.onmessage?.({ data }));
  return Object.assign(window, { shout });
}

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

const sketch = ({ others }: { readonly others: readonly Glance[] }): string[] =>
  others.map(({ attendantId, conversationId, activity }) => `${attendantId} ${conversationId ?? '-'} ${activity}`);

describe('Glances', () => {
  it('tells the other windows what is open and who writes', () => {
    const window = computer();
    const first = window('w1');
    const second = window('w2');
    first.glances.say({ attendantId: 'marina', conversationId: 'cv-1', writing: false });
    expect(sketch(second.seen)).toEqual(['marina cv-1 viewing']);
    first.glances.say({ attendantId: 'marina', conversationId: 'cv-1', writing: true });
    expect(sketch(second.seen)).toEqual(['marina cv-1 writing']);
    expect(first.seen.others).toEqual([]);
    first.glances.stop();
    expect(sketch(second.seen)).toEqual(['marina - viewing']);
    second.glances.stop();
  });

  it('tells a window that comes later', () => {
    const window = computer();
    const first = window('w1');
    first.glances.say({ attendantId: 'marina', conversationId: 'cv-1', writing: false });
    const late = window('w2');
    expect(sketch(late.seen)).toEqual(['marina cv-1 viewing']);
    first.glances.stop();
    late.glances.stop();
  });

  it('fades when nothing is touched, and forgets a window that died', () => {
    const window = computer();
    const first = window('w1');
    const second = window('w2');
    first.glances.say({ attendantId: 'marina', conversationId: 'cv-1', writing: true });
    vi.advanceTimersByTime(2 * MINUTE + 10 * SECOND);
    expect(sketch(second.seen)).toEqual(['marina cv-1 idle']);
    first.glances.touch();
    expect(sketch(second.seen)).toEqual(['marina cv-1 writing']);
    vi.setSystemTime(Date.now() + MINUTE);
    second.glances.say({ attendantId: 'renata', conversationId: null, writing: false });
    first.glances.stop();
    vi.advanceTimersByTime(40 * SECOND);
    expect(second.seen.others).toEqual([]);
    second.glances.stop();
  });

  it('passes over what it does not understand', () => {
    const window = computer();
    const first = window('w1');
    for (const odd of [null, 7, { glance: { windowId: 1 } }, { glance: null }, { words: [] }]) window.shout(odd);
    expect(first.seen.others).toEqual([]);
    first.glances.stop();
  });
});
