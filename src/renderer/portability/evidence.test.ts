import { sha256 as nobleHash } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson as ourJson } from '../../shared/kernel/canonicalJson';
import { NOON, eventItem, messageFrom } from '../commands/receive/sampleItems';
import { receiveEvents } from '../commands/receiveEvents';
import { openCounter, occasion } from '../commands/serve/sampleCounter';
import { runExport } from './runExport';
import { keyWords, memoryFiles } from './testing/memoryFiles';
import { canonicalJson, sha256, verifyEvidence } from './verifier/core.mjs';

const picture = Uint8Array.from({ length: 300 }, (_none, at) => at % 251);
let files: Map<string, Uint8Array> = new Map();
let fingerprint = '';

beforeAll(async () => {
  const db = await openCounter();
  const content = { kind: 'media', media: 'image', mediaId: '77', mimeType: 'image/png' } as const;
  const items = Array.from({ length: 12 }, (_none, at) => {
    // Two customers write in turn: the entries of one have gaps.
    const event = messageFrom({ waId: `551198877660${at % 2}`, name: 'Ana' }, `w${at}`, NOON + at * 1_000);
    return eventItem(at === 4 ? { ...event, content } : event, 1, at);
  });
  await receiveEvents(db, { items, cursor: 1, recovering: false }, { ...occasion, now: NOON });
  const id = (await db.messages.get('w4'))?.conversationId ?? '';
  const memory = memoryFiles(new Map([['77', picture]]));
  const tools = { db, bridge: memory.bridge, clock: () => NOON, t: keyWords, shop: 'Padaria', number: '+55 11' };
  const order = { format: 'evidence', what: [id], notes: false, by: 'gina' } as const;
  const run = { signal: new AbortController().signal, onProgress: () => undefined };
  const outcome = await runExport(order, tools, occasion.random, run);
  if (outcome.state !== 'done') throw new Error(JSON.stringify(outcome));
  fingerprint = outcome.fingerprint;
  files = memory.entries;
});

describe('evidence', () => {
  it('is whole as it was exported, and says what that proves', () => {
    const verdict = verifyEvidence(files);
    expect(verdict.wrong).toEqual([]);
    expect(verdict).toMatchObject({ ok: true, fingerprint });
    expect(verdict.proven.join('\n')).toMatch(/6 de 6 mensagens têm exatamente o conteúdo/);
  });

  it('is refused after one bit of any byte of any file has changed', () => {
    const names = fc.constantFrom(...files.keys());
    fc.assert(
      fc.property(names, fc.nat(), fc.nat({ max: 7 }), (name, place, bit) => {
        const bytes = Uint8Array.from(files.get(name) ?? []);
        const at = place % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        const changed = verifyEvidence(new Map(files).set(name, bytes));
        return !changed.ok || (name === 'manifesto.json' && changed.fingerprint !== fingerprint);
      }),
      { numRuns: 200 },
    );
  });

  it('is refused when somebody rewrites a message and mends the manifest', () => {
    const proof = new TextDecoder().decode(files.get('prova.json')).replace('texto de w0', 'outro texto');
    const bytes = new TextEncoder().encode(proof);
    const manifest = JSON.parse(new TextDecoder().decode(files.get('manifesto.json'))) as {
      files: Record<string, string>;
    };
    manifest.files['prova.json'] = sha256(bytes);
    const forged = new Map(files)
      .set('prova.json', bytes)
      .set('manifesto.json', new TextEncoder().encode(JSON.stringify(manifest)));
    const verdict = verifyEvidence(forged);
    expect(verdict.ok).toBe(false);
    expect(verdict.wrong.join()).toContain('não é a que foi registrada');
    expect(verdict.fingerprint).not.toBe(fingerprint);
  });

  it('is refused when a file is missing or one too many', () => {
    const missing = new Map(files);
    missing.delete('prova.json');
    expect(verifyEvidence(missing)).toMatchObject({ ok: false, wrong: ['Falta o arquivo prova.json.'] });
    expect(verifyEvidence(new Map(files).set('extra.txt', new Uint8Array(1))).ok).toBe(false);
  });
});

describe('the verifier on its own feet', () => {
  it('hashes as SHA-256 does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => sha256(bytes) === bytesToHex(nobleHash(bytes))),
    );
  });

  it('orders JSON as the log does', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => canonicalJson(value) === ourJson(value)));
  });
});
