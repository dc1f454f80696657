import { createHash, randomBytes, scrypt } from 'node:crypto';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient, Stanza } from 'age-encryption';
import type { Identity, Recipient } from 'age-encryption';

/** What encrypts the backups of a number. Only the public half stays on this computer in the clear. */
export interface ArchiveKey {
  /** `age1…` */
  readonly recipient: string;
  /** The secret half as an age file that the passphrase opens, base64. It lies at the head of every archive. */
  readonly wrapped: string;
}

/** 2^17 × 8 × 128 bytes = 128 MB and half a second for each guess (OWASP's figure for scrypt). Stands in the file. */
const LOG_N = 17;
/** More than this no archive of ours asks for; another one must not stop the computer. */
const LOG_N_MAX = 20;
const LABEL = 'age-encryption.org/v1/scrypt';

/** Node's own scrypt works beside this thread; the one of the library would stop it. */
function derive(passphrase: string, salt: Uint8Array, logN: number): Promise<Uint8Array> {
  const N = 2 ** logN;
  const labelled = Buffer.concat([Buffer.from(LABEL), salt]);
  return new Promise((resolve, reject) => {
    const options = { N, r: 8, p: 1, maxmem: N * 8 * 128 + 32 * 1024 * 1024 };
    scrypt(passphrase.normalize('NFKC'), labelled, 32, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

const ZERO_NONCE = new Uint8Array(12);

class PassphraseRecipient implements Recipient {
  constructor(
    private readonly passphrase: string,
    private readonly logN: number,
  ) {}

  async wrapFileKey(fileKey: Uint8Array): Promise<Stanza[]> {
    const salt = randomBytes(16);
    const key = await derive(this.passphrase, salt, this.logN);
    const args = ['scrypt', salt.toString('base64').replace(/=+$/, ''), String(this.logN)];
    return [new Stanza(args, chacha20poly1305(key, ZERO_NONCE).encrypt(fileKey))];
  }
}

class PassphraseIdentity implements Identity {
  constructor(private readonly passphrase: string) {}

  async unwrapFileKey(stanzas: Stanza[]): Promise<Uint8Array | null> {
    const [kind, salt, logN] = stanzas[0]?.args ?? [];
    const body = stanzas[0]?.body;
    if (stanzas.length !== 1 || kind !== 'scrypt' || salt === undefined || body?.length !== 32) return null;
    const cost = Number(logN);
    if (!Number.isInteger(cost) || cost < 1 || cost > LOG_N_MAX) return null;
    const key = await derive(this.passphrase, Buffer.from(salt, 'base64'), cost);
    try {
      return chacha20poly1305(key, ZERO_NONCE).decrypt(body);
    } catch {
      return null;
    }
  }
}

/**
 * Makes the key of a number's backups.
 * @param logN log2 of the work for each guess of the passphrase
 * @returns with it the secret half, which opens everything: shown once, stored nowhere
 */
export async function makeArchiveKey(
  passphrase: string,
  logN = LOG_N,
): Promise<ArchiveKey & { readonly secret: string }> {
  const secret = await generateX25519Identity();
  const encrypter = new Encrypter();
  encrypter.addRecipient(new PassphraseRecipient(passphrase, logN));
  const wrapped = Buffer.from(await encrypter.encrypt(secret)).toString('base64');
  return { recipient: await identityToRecipient(secret), wrapped, secret };
}

/**
 * The secret half of a key.
 * @param given the passphrase, or the secret half itself as it stands on the recovery sheet
 * @returns null when it is the wrong one
 */
export async function unlockArchiveKey(wrapped: string, given: string): Promise<string | null> {
  const typed = given.replace(/\s+/g, '').toUpperCase();
  if (typed.startsWith('AGE-SECRET-KEY-1')) return typed;
  const decrypter = new Decrypter();
  decrypter.addIdentity(new PassphraseIdentity(given));
  try {
    return await decrypter.decrypt(Buffer.from(wrapped, 'base64'), 'text');
  } catch {
    return null;
  }
}

/** Names the folder of the media that a key encrypts. */
export function mediaFolderOf(recipient: string): string {
  return `midia-${createHash('sha256').update(recipient).digest('hex').slice(0, 8)}`;
}
