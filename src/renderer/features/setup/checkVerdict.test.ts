import { describe, expect, it } from 'vitest';
import type { ConnectionCheck } from '../../../shared/contract/channels';
import { checkCodes } from '../../../shared/contract/checkCodes';
import { failureCodes } from '../../../shared/contract/failureCodes';
import { ptBR } from '../../words/pt-BR/index';
import { isKnownCheck, verdictOf } from './checkVerdict';

const check = (code: string, state: ConnectionCheck['state']): ConnectionCheck => ({ check: 'number', state, code });

describe('verdictOf', () => {
  it('opens nothing before the checks ran', () => {
    expect(verdictOf([], true).mayOpen).toBe(false);
  });

  it('opens with warnings, not with failures', () => {
    expect(verdictOf([check('callback.other', 'warning')], false)).toMatchObject({ mayOpen: true, warnings: 1 });
    expect(verdictOf([check('token.invalid', 'failed')], true)).toMatchObject({ mayOpen: false, failed: 1 });
  });

  it.each(['failed', 'warning'] as const)('asks for consent when there is no vault (%s)', (state) => {
    const checks = [check('number.ok', 'passed'), check('vault.unprotected', state)];
    expect(verdictOf(checks, false)).toMatchObject({ needsConsent: true, mayOpen: false, failed: 0 });
    expect(verdictOf(checks, true).mayOpen).toBe(true);
  });
});

describe('words of the checks', () => {
  it('exist for every code and for nothing else', () => {
    const written = Object.entries(ptBR.setup.checks).flatMap(([group, codes]) =>
      Object.keys(codes).map((code) => `${group}.${code}`),
    );
    expect(written.sort()).toEqual([...checkCodes].sort());
    expect(isKnownCheck('number.ok')).toBe(true);
    expect(isKnownCheck('number.toString')).toBe(false);
  });

  it('exist for every refusal', () => {
    expect(Object.keys(ptBR.setup.refusals)).toEqual(expect.arrayContaining([...failureCodes]));
  });
});
