import { Decrypter, Encrypter, type Identity, type Recipient, type Stanza } from 'age-encryption';

/**
 * Keeps the key of what was just encrypted until it has been read back: the secret half of the archive's key is not on
 * this computer, and a backup that nobody has read is none.
 */
export class FileKeys implements Recipient, Identity {
  private readonly keys: Uint8Array[] = [];
  private next = 0;

  /** Encrypting: notes the key, adds nothing to the file. */
  wrapFileKey(fileKey: Uint8Array): Stanza[] {
    this.keys.push(Uint8Array.from(fileKey));
    return [];
  }

  /** Reading back, in the order of writing. */
  unwrapFileKey(): Uint8Array | null {
    const key = this.keys[this.next];
    this.next += 1;
    return key ?? null;
  }
}

/** @param keys notes the keys of what is encrypted; absent: only the secret half can read it again */
export function encrypterFor(recipient: string, keys?: FileKeys): Encrypter {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  if (keys) encrypter.addRecipient(keys);
  return encrypter;
}

/** @param by the secret half of the archive's key, or the keys of what was just written */
export function decrypterFor(by: string | FileKeys): Decrypter {
  const decrypter = new Decrypter();
  decrypter.addIdentity(by);
  return decrypter;
}
