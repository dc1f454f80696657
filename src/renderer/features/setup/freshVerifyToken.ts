import { newVerifyToken } from './verifyToken';

/** One from the system's randomness. */
export function freshVerifyToken(): string {
  return newVerifyToken((length) => crypto.getRandomValues(new Uint8Array(length)));
}
