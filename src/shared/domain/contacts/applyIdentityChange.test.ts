import { describe, expect, it } from 'vitest';
import { applyIdentityChange, changeLookupKeys, type IdentityMove } from './applyIdentityChange';
import { identityKey } from './identity';

const before = { bsuid: 'BR.1', waId: '5511900001111' };
const after = { bsuid: 'BR.2', waId: '5511900002222' };
const known = { 'bsuid:BR.1': 'A', 'wa-id:5511900001111': 'A' };

const move = (found: Record<string, string>, from: object = before, to: object = after): IdentityMove =>
  applyIdentityChange(from, to, new Map(Object.entries(found)));
const keys = (identities: IdentityMove['attach']): string[] => identities.map(identityKey);

describe('applyIdentityChange', () => {
  it('moves a contact to the new number and id and lets the old number go', () => {
    const result = move(known);
    expect(result).toMatchObject({ contactId: 'A', collisions: [], waId: after.waId, bsuid: after.bsuid });
    expect(keys(result.attach)).toEqual(['bsuid:BR.2', 'wa-id:5511900002222']);
    expect(keys(result.detach)).toEqual(['wa-id:5511900001111']);
  });

  it('changes nothing when it comes twice', () => {
    const result = move({ 'bsuid:BR.1': 'A', 'bsuid:BR.2': 'A', 'wa-id:5511900002222': 'A' });
    expect(result).toMatchObject({ contactId: 'A', attach: [], detach: [], collisions: [], waId: after.waId });
  });

  it('leaves the old number to the one who got it since', () => {
    expect(
      move({ 'bsuid:BR.1': 'A', 'bsuid:BR.2': 'A', 'wa-id:5511900002222': 'A', 'wa-id:5511900001111': 'C' }).detach,
    ).toEqual([]);
  });

  it('reports a contact that the first message from the new identity made, and clears the stale number', () => {
    const result = move({ ...known, 'bsuid:BR.2': 'B', 'wa-id:5511900002222': 'B' });
    expect(result).toMatchObject({ contactId: 'A', attach: [], waId: null });
    expect(result).not.toHaveProperty('bsuid');
    expect(keys(result.collisions)).toEqual(['bsuid:BR.2', 'wa-id:5511900002222']);
    expect(keys(result.detach)).toEqual(['wa-id:5511900001111']);
  });

  it('keeps the number when only the id changes', () => {
    const result = move(known, { bsuid: 'BR.1' }, { bsuid: 'BR.2' });
    expect(result).toEqual({
      contactId: 'A',
      attach: [{ kind: 'bsuid', value: 'BR.2' }],
      detach: [],
      collisions: [],
      bsuid: 'BR.2',
    });
  });

  it('takes the ninth digit for no new number', () => {
    expect(move({ 'wa-id:551188776655': 'A' }, { waId: '551188776655' }, { waId: '5511988776655' }).detach).toEqual([]);
  });

  it('has nothing to do for strangers', () => {
    expect(move({})).toEqual({ contactId: null, attach: [], detach: [], collisions: [] });
    expect(changeLookupKeys(before, after)).toEqual([
      'bsuid:BR.1',
      'wa-id:5511900001111',
      'bsuid:BR.2',
      'wa-id:5511900002222',
    ]);
  });
});
