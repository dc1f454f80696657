import { describe, expect, it } from 'vitest';
import { createSecrets } from './secrets';
import type { SafeStoragePort } from './secrets';

const secrets = { accessToken: 'EAAinvented', appSecret: 'segredo', verifyToken: 'verify' };
const scramble = (key: number, bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ key));

const older = (key = 7): SafeStoragePort => ({
  isEncryptionAvailable: () => true,
  encryptString: (text) => scramble(key, Buffer.from(`v10${text}`)),
  decryptString(encrypted) {
    const text = scramble(key, encrypted).toString();
    if (!text.startsWith('v10')) throw new Error('cannot decrypt');
    return text.slice(3);
  },
});
const newer = (): SafeStoragePort => ({
  isAsyncEncryptionAvailable: async () => true,
  encryptStringAsync: async (text) => older().encryptString?.(text) ?? Buffer.alloc(0),
  decryptStringAsync: async (bytes) => ({ result: older().decryptString?.(bytes) ?? '', shouldReEncrypt: true }),
});

describe('createSecrets', () => {
  it.each([
    ['synchronous', older(), false],
    ['asynchronous', newer(), true],
  ])('seals and opens with a %s vault', async (_name, vault, resealAdvised) => {
    const sealed = await createSecrets(vault).seal(secrets, false);
    if (!sealed.ok) throw new Error(sealed.failure.code);
    expect(sealed.value.protection).toBe('protected');
    expect(Buffer.from(sealed.value.blob).includes('EAAinvented')).toBe(false);
    const opened = await createSecrets(vault).open(sealed.value.blob);
    expect(opened).toEqual({ ok: true, value: { secrets, protection: 'protected', resealAdvised } });
  });

  it.each([
    {},
    { ...older(), isEncryptionAvailable: () => false },
    { ...older(), getSelectedStorageBackend: () => 'basic_text' },
  ])('never stores plainly in silence (%#)', async (vault) => {
    const store = createSecrets(vault);
    expect(await store.seal(secrets, false)).toEqual({ ok: false, failure: { code: 'secrets.noVault' } });
    const sealed = await store.seal(secrets, true);
    if (!sealed.ok) throw new Error(sealed.failure.code);
    expect(sealed.value.protection).toBe('unprotected');
    expect(await store.open(sealed.value.blob)).toMatchObject({
      ok: true,
      value: { secrets, protection: 'unprotected' },
    });
  });

  it('tells a foreign blob and a corrupt one', async () => {
    const sealed = await createSecrets(older(7)).seal(secrets, false);
    const blob = sealed.ok ? sealed.value.blob : '';
    expect(await createSecrets(older(9)).open(blob)).toEqual({ ok: false, failure: { code: 'secrets.foreign' } });
    expect(await createSecrets({}).open(blob)).toEqual({ ok: false, failure: { code: 'secrets.noVault' } });
    expect(await createSecrets(older()).open('{"v":1')).toEqual({ ok: false, failure: { code: 'secrets.corrupt' } });
  });
});
