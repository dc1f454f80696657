import { describe, expect, it } from 'vitest';
import { failureKey, refusalKey } from './failureKey';

describe('failureKey', () => {
  it('knows single codes, families and the unknown', () => {
    expect(failureKey(131047)).toBe('failures.graph.c131047');
    expect(failureKey(0)).toBe('failures.graph.network');
    expect([failureKey(-3), failureKey(-4)]).toEqual(['failures.graph.addressGone', 'failures.graph.momentGone']);
    expect(failureKey(-1)).toBe('failures.graph.discarded');
    expect(failureKey(230)).toBe('failures.permission');
    expect(failureKey(131208)).toBe('failures.group');
    expect(failureKey(138012)).toBe('failures.calling');
    expect(failureKey(2388072)).toBe('failures.template');
    expect(failureKey(999_999)).toBe('failures.unknown');
  });
});

describe('refusalKey', () => {
  it('has words for every refusal', () => {
    expect(refusalKey('too-long')).toBe('failures.act.too-long');
    expect(refusalKey('something-new')).toBe('failures.act.other');
  });
});
