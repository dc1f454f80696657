import { describe, expect, it } from 'vitest';
import type { ConnectionStatus } from '../../../shared/contract/channels';
import { barTone, qualityTone } from './barTone';

const status = (change: Partial<ConnectionStatus>): ConnectionStatus => ({
  kind: 'official',
  phoneNumberId: '106540352242922',
  wabaId: null,
  displayPhoneNumber: null,
  verifiedName: null,
  quality: 'UNKNOWN',
  api: 'ready',
  apiErrorCode: null,
  webhook: 'confirmed',
  webhookPort: null,
  publicUrl: null,
  phonePageUrl: null,
  secrets: 'protected',
  startFailure: null,
  ...change,
});

describe('barTone', () => {
  it('is good only when messages go both ways', () => {
    expect(barTone(status({}))).toBe('good');
    expect(barTone(status({ webhook: 'unconfirmed' }))).toBe('waiting');
    expect(barTone(status({ api: 'offline' }))).toBe('waiting');
    expect(barTone(status({ api: 'token-expired' }))).toBe('failed');
    expect(barTone(status({ kind: 'none' }))).toBe('quiet');
    expect(barTone(null)).toBe('quiet');
  });

  it('raises its voice for falling quality only', () => {
    expect((['GREEN', 'UNKNOWN', 'YELLOW', 'RED'] as const).map(qualityTone)).toEqual([
      'quiet',
      'quiet',
      'waiting',
      'failed',
    ]);
  });
});
