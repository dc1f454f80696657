import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { calm } from './calm';

describe('calm', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('shows the first at once, then the newest of each interval', () => {
    const shown: number[] = [];
    const list = calm<number>(100, (value) => shown.push(value));
    list.show(1);
    list.show(2);
    list.show(3);
    expect(shown).toEqual([1]);
    vi.advanceTimersByTime(100);
    expect(shown).toEqual([1, 3]);
    vi.advanceTimersByTime(1_000);
    expect(shown).toEqual([1, 3]);
    list.show(4);
    expect(shown).toEqual([1, 3, 4]);
  });

  it('shows nothing after it was stopped', () => {
    const shown: number[] = [];
    const list = calm<number>(100, (value) => shown.push(value));
    list.show(1);
    list.show(2);
    list.stop();
    vi.advanceTimersByTime(1_000);
    expect(shown).toEqual([1]);
  });
});
