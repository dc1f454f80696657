export interface EvidenceVerdict {
  readonly ok: boolean;
  readonly wrong: readonly string[];
  readonly proven: readonly string[];
  readonly fingerprint: string | null;
}
export function verifyEvidence(files: ReadonlyMap<string, Uint8Array>): EvidenceVerdict;
export function sha256(bytes: Uint8Array): string;
export function canonicalJson(value: unknown): string;
