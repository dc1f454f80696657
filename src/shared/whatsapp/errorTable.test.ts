import { describe, expect, it } from 'vitest';
import { errorRows } from './errorRows';
import { errorRule, refusalRule, storedErrorCode } from './errorTable';

describe('errorRule', () => {
  it.each([
    [0, 'alert', 'renew-token'],
    [190, 'alert', 'renew-token'],
    [250, 'alert', 'check-permissions'],
    [368, 'alert', 'open-support'],
    [131047, 'final', 'use-template'],
    [131026, 'final', 'other-channel'],
    [131049, 'wait', 'wait'],
    [131056, 'retry', 'try-later'],
    [131210, 'final', 'not-possible'],
    [138006, 'final', 'call-problem'],
    [987654, 'final', 'unknown'],
  ])('%d → %s, %s', (code, action, advice) => expect(errorRule(code)).toMatchObject({ code, action, advice }));

  it('names every code once, and gives a waiting rule exactly to those that go again', () => {
    const codes = errorRows.flatMap((row) => row[2]);
    expect(new Set(codes).size).toBe(codes.length);
    for (const rule of codes.map(errorRule)) {
      expect(rule.backoff !== null).toBe(rule.action === 'retry' || rule.action === 'wait');
    }
  });

  it('keeps 0 for the network in what Balcão stores', () => {
    expect(refusalRule(0)).toMatchObject({ action: 'retry', advice: 'check-network' });
    expect(storedErrorCode(0)).toBe(190);
    expect(refusalRule(131047)).toEqual(errorRule(131047));
  });
});
