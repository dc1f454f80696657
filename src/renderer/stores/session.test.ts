import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useSession } from './session';

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  useSession.getState().open('1');
});
afterEach(() => vi.unstubAllGlobals());

function now(): object {
  const { attendantId, locked } = useSession.getState();
  return { attendantId, locked };
}

it('begins with nobody', () => expect(now()).toEqual({ attendantId: null, locked: false }));

it('survives a reload of the window, locked or not', () => {
  useSession.getState().signIn('ana');
  useSession.getState().open('1');
  expect(now()).toEqual({ attendantId: 'ana', locked: false });
  useSession.getState().lock();
  useSession.setState({ attendantId: null, locked: false });
  useSession.getState().open('1');
  expect(now()).toEqual({ attendantId: 'ana', locked: true });
});

it('is nobody for another number, after signing out, and when what is kept is not readable', () => {
  useSession.getState().signIn('ana');
  useSession.getState().open('2');
  expect(now()).toEqual({ attendantId: null, locked: false });
  useSession.getState().open('1');
  useSession.getState().signOut();
  expect(kept.size).toBe(0);
  for (const text of ['{', '{"phoneNumberId":"1"}', '7']) {
    kept.set('balcao.session', text);
    useSession.getState().open('1');
    expect(now()).toEqual({ attendantId: null, locked: false });
  }
});

it('locks nothing while nobody is signed in, and works without a storage', () => {
  useSession.getState().lock();
  expect(now()).toEqual({ attendantId: null, locked: false });
  vi.stubGlobal('sessionStorage', undefined);
  useSession.getState().signIn('ana');
  expect(now()).toEqual({ attendantId: 'ana', locked: false });
});
