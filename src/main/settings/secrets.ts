import { z } from 'zod';
import { done, refused } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';

export interface ConnectionSecrets {
  readonly accessToken: string;
  readonly appSecret: string;
  readonly verifyToken: string;
}

export type Protection = 'protected' | 'unprotected';

/** The part of Electron's safeStorage that is used: asynchronous calls where they exist, else the older ones. */
export interface SafeStoragePort {
  isAsyncEncryptionAvailable?(): Promise<boolean>;
  encryptStringAsync?(text: string): Promise<Buffer>;
  decryptStringAsync?(encrypted: Buffer): Promise<{ readonly result: string; readonly shouldReEncrypt: boolean }>;
  isEncryptionAvailable?(): boolean;
  encryptString?(text: string): Buffer;
  decryptString?(encrypted: Buffer): string;
  /** Linux only. */
  getSelectedStorageBackend?(): string;
}

export type SecretsFailureCode = 'secrets.noVault' | 'secrets.vaultRefused' | 'secrets.corrupt' | 'secrets.foreign';
export interface SecretsFailure {
  readonly code: SecretsFailureCode;
}

export interface SealedSecrets {
  /** Text for the machine store; opaque. */
  readonly blob: string;
  readonly protection: Protection;
}

export interface OpenedSecrets {
  readonly secrets: ConnectionSecrets;
  readonly protection: Protection;
  /** The vault's key changed: seal them again. */
  readonly resealAdvised: boolean;
}

export interface Secrets {
  /** What a seal would be worth on this system now. */
  protection(): Promise<Protection>;
  seal(secrets: ConnectionSecrets, acceptUnprotected: boolean): Promise<Result<SealedSecrets, SecretsFailure>>;
  open(blob: string): Promise<Result<OpenedSecrets, SecretsFailure>>;
}

/** Linux back ends that only scramble with a key that everybody knows. */
const worthless = new Set(['basic_text', 'unknown']);

const secretsSchema = z.strictObject({ accessToken: z.string(), appSecret: z.string(), verifyToken: z.string() });
const blobSchema = z.strictObject({
  v: z.literal(1),
  protection: z.enum(['protected', 'unprotected']),
  body: z.base64(),
});

/** Seals and opens a number's secrets. Without a vault nothing is sealed unless the person accepted that. */
export function createSecrets(vault: SafeStoragePort): Secrets {
  return {
    protection: async () => ((await hasVault(vault)) ? 'protected' : 'unprotected'),
    async seal(secrets, acceptUnprotected) {
      const text = JSON.stringify(secretsSchema.parse(secrets));
      if (!(await hasVault(vault))) {
        if (!acceptUnprotected) return refused({ code: 'secrets.noVault' });
        return done(wrap('unprotected', Buffer.from(text, 'utf8')));
      }
      try {
        return done(wrap('protected', await encrypt(vault, text)));
      } catch {
        return refused({ code: 'secrets.vaultRefused' });
      }
    },
    open: (blob) => openBlob(vault, blob),
  };
}

function wrap(protection: Protection, body: Buffer): SealedSecrets {
  return { protection, blob: JSON.stringify({ v: 1, protection, body: body.toString('base64') }) };
}

async function openBlob(vault: SafeStoragePort, blob: string): Promise<Result<OpenedSecrets, SecretsFailure>> {
  const wrapped = blobSchema.safeParse(parsed(blob)).data;
  if (wrapped === undefined) return refused({ code: 'secrets.corrupt' });
  const body = Buffer.from(wrapped.body, 'base64');
  let plain = { result: body.toString('utf8'), shouldReEncrypt: false };
  if (wrapped.protection === 'protected') {
    if (!(await hasVault(vault))) return refused({ code: 'secrets.noVault' });
    try {
      plain = await decrypt(vault, body);
    } catch {
      // Another computer's or user's vault, or damaged bytes: the vault does not tell which.
      return refused({ code: 'secrets.foreign' });
    }
  }
  const secrets = secretsSchema.safeParse(parsed(plain.result)).data;
  if (secrets === undefined) return refused({ code: 'secrets.corrupt' });
  return done({ secrets, protection: wrapped.protection, resealAdvised: plain.shouldReEncrypt });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function hasVault(vault: SafeStoragePort): Promise<boolean> {
  try {
    if (worthless.has(vault.getSelectedStorageBackend?.() ?? 'system')) return false;
    if (vault.isAsyncEncryptionAvailable !== undefined) return await vault.isAsyncEncryptionAvailable();
    return vault.isEncryptionAvailable?.() ?? false;
  } catch {
    return false;
  }
}

async function encrypt(vault: SafeStoragePort, text: string): Promise<Buffer> {
  if (vault.encryptStringAsync !== undefined) return vault.encryptStringAsync(text);
  if (vault.encryptString !== undefined) return vault.encryptString(text);
  throw new Error('no vault');
}

async function decrypt(vault: SafeStoragePort, body: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }> {
  if (vault.decryptStringAsync !== undefined) return vault.decryptStringAsync(body);
  if (vault.decryptString !== undefined) return { result: vault.decryptString(body), shouldReEncrypt: false };
  throw new Error('no vault');
}
