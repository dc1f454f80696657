import { describe, expect, it } from 'vitest';
import { prettyRaw, rawLines } from './prettyRaw';
import { supportReport, type ReportFacts } from './supportReport';

const facts: ReportFacts = {
  at: 1_790_000_000_000,
  app: {
    version: '0.1.0',
    electron: '45.4.1',
    chromium: '150.0',
    platform: 'linux',
    profileFolder: '/home/marina/.config/balcao',
    logFolder: '/home/marina/.config/balcao/logs',
    packaged: true,
  },
  connection: {
    kind: 'official',
    phoneNumberId: '106540352242922',
    wabaId: '102290129340398',
    displayPhoneNumber: '+55 11 90000-1234',
    verifiedName: 'Padaria Exemplo',
    quality: 'GREEN',
    api: 'token-expired',
    apiErrorCode: 190,
    webhook: 'confirmed',
    webhookPort: 8787,
    publicUrl: 'https://balcao.padariaexemplo.com.br',
    phonePageUrl: null,
    secrets: 'protected',
    startFailure: null,
  },
  engine: { phase: 'following', replay: null, recovered: null, sendingPaused: { errorCode: 190 }, problem: null },
  diagnostics: {
    receiver: { listening: true, accepted: 9, badSignatures: 0, tooLarge: 0, refusedByDisk: 0, lastAcceptedAt: null },
    journal: { first: 1, last: 9, size: 4_000, cutBytes: 0, writable: true },
    alarms: 0,
    freeDiskBytes: null,
    putAside: [{ store: 'machine', code: 'newer', keptAs: 'machine.json.bad-1790000000000' }],
  },
  outbox: { queued: 3, sending: 0, unconfirmed: 1 },
  quarantined: 2,
};

describe('supportReport', () => {
  const report = supportReport(facts);

  it('says what support needs', () => {
    expect(JSON.parse(report)).toMatchObject({
      app: { version: '0.1.0', electron: '45.4.1' },
      connection: { api: 'token-expired', apiErrorCode: 190, hasPublicUrl: true },
      outbox: { queued: 3, unconfirmed: 1 },
      putAside: [{ store: 'machine', code: 'newer' }],
      quarantined: 2,
    });
  });

  it.each(['106540352242922', '102290129340398', '90000', 'Padaria', 'padariaexemplo', 'marina'])(
    'leaves %s out',
    (personal) => {
      expect(report).not.toContain(personal);
    },
  );
});

describe('the raw text of the quarantine', () => {
  it('is laid out when it is JSON and left alone when not', () => {
    expect(prettyRaw('{"a":[1]}')).toBe('{\n  "a": [\n    1\n  ]\n}');
    expect(prettyRaw('{"a":')).toBe('{"a":');
  });

  it('is cut into lines without losing a character', () => {
    const raw = 'x'.repeat(2_501);
    const lines = rawLines(raw, 1_000);
    expect(lines.map((line) => line.length)).toEqual([1_000, 1_000, 501]);
    expect(lines.join('')).toBe(raw);
  });
});
