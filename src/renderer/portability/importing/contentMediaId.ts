const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** An id of ours that is made of the bytes: the same file of two exports is kept once. */
export async function contentMediaId(file: Blob): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  let text = '';
  for (const byte of hash.subarray(0, 26)) text += ALPHABET.charAt(byte % 32);
  return `up-${text}`;
}
