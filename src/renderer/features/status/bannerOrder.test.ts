import { describe, expect, it } from 'vitest';
import type { ConnectionStatus } from '../../../shared/contract/channels';
import type { Diagnostics } from '../../../shared/contract/diagnostics';
import { bannerInView, bannersFor, isDismissable, type EngineState } from './bannerOrder';
import { graphReason } from './graphReason';

const connection: ConnectionStatus = {
  kind: 'official',
  phoneNumberId: '106540352242922',
  wabaId: '102290129340398',
  displayPhoneNumber: '+55 11 90000-1234',
  verifiedName: 'Padaria Exemplo',
  quality: 'GREEN',
  api: 'ready',
  apiErrorCode: null,
  webhook: 'confirmed',
  webhookPort: 8787,
  publicUrl: 'https://balcao.exemplo.com.br',
  phonePageUrl: null,
  secrets: 'protected',
  startFailure: null,
};
const engine: EngineState = { phase: 'following', replay: null, recovered: null, sendingPaused: null, problem: null };
const diagnostics: Diagnostics = {
  receiver: { listening: true, accepted: 9, badSignatures: 0, tooLarge: 0, refusedByDisk: 0, lastAcceptedAt: null },
  journal: { first: 1, last: 9, size: 4_000, cutBytes: 0, writable: true },
  alarms: 0,
  freeDiskBytes: null,
  putAside: [],
};
const facts = { connection, engine, diagnostics, lost: false, kept: false };

describe('bannersFor', () => {
  it('is silent when all is well, and before anything is known', () => {
    expect(bannersFor(facts)).toEqual([]);
    expect(bannersFor({ ...facts, connection: null, diagnostics: null })).toEqual([]);
  });

  it('says an expired token once, wherever it was noticed', () => {
    expect(bannersFor({ ...facts, connection: { ...connection, api: 'token-expired' } })).toEqual(['token']);
    expect(bannersFor({ ...facts, engine: { ...engine, sendingPaused: { errorCode: 190 } } })).toEqual(['token']);
    expect(bannersFor({ ...facts, engine: { ...engine, sendingPaused: { errorCode: 368 } } })).toEqual(['blocked']);
  });

  it('asks about the secret after several bad signatures, not after one', () => {
    const after = (badSignatures: number) =>
      bannersFor({ ...facts, diagnostics: { ...diagnostics, receiver: { ...diagnostics.receiver, badSignatures } } });
    expect(after(1)).toEqual([]);
    expect(after(5)).toEqual(['signatures']);
  });

  it('does not complain of the address while there is no connection', () => {
    const lost = { ...connection, api: 'offline', webhook: 'unconfirmed' } as const;
    expect(bannersFor({ ...facts, connection: lost })).toEqual(['offline']);
  });

  it('names the full disk before the store that suffers from it', () => {
    const suffering = { ...engine, problem: 'database-blocked' } as const;
    expect(bannersFor({ ...facts, engine: suffering, diagnostics: { ...diagnostics, freeDiskBytes: 0 } })).toEqual([
      'diskFull',
      'databaseBlocked',
    ]);
  });

  it('puts what stops the counter first', () => {
    const everything = bannersFor({
      ...facts,
      lost: true,
      kept: true,
      connection: { ...connection, kind: 'demonstration', webhook: 'unconfirmed', secrets: 'unprotected' },
      engine: { ...engine, problem: 'disk-full', recovered: { cause: 'wiped', entries: 12 } },
      diagnostics: { ...diagnostics, journal: { ...diagnostics.journal, cutBytes: 80 } },
    });
    expect(everything).toEqual([
      'diskFull',
      'lost',
      'keptHouse',
      'webhook',
      'recovered',
      'torn',
      'secrets',
      'demonstration',
    ]);
  });
});

describe('bannerInView', () => {
  const all = ['webhook', 'torn', 'demonstration'] as const;

  it('shows one, counts the others, leafs through and forgets the dismissed', () => {
    expect(bannerInView(all, new Set(), 0)).toEqual({ shown: 'webhook', others: 2 });
    expect(bannerInView(all, new Set(), 4)).toEqual({ shown: 'torn', others: 2 });
    expect(bannerInView(all, new Set(['torn']), 1)).toEqual({ shown: 'demonstration', others: 1 });
    expect(bannerInView([], new Set(), 3)).toEqual({ shown: null, others: 0 });
  });

  it('keeps what needs an act from being put away', () => {
    expect(isDismissable('token')).toBe(false);
    expect(isDismissable('torn')).toBe(true);
  });
});

describe('graphReason', () => {
  it('groups the codes by what can be done', () => {
    expect([200, 131042, 368, 999, null].map(graphReason)).toEqual([
      'permission',
      'payment',
      'policy',
      'other',
      'other',
    ]);
  });
});
