import { expect, it } from 'vitest';
import { createFakeBridge } from '../../bridge/fakeBridge';
import { knownSchema } from '../../commands/restore/staging';
import { countingBytes } from '../../db/openMemoryDatabase';
import { fillReview } from '../review/fillReview';
import { restoreArchive } from './restoreArchive';

const schema = knownSchema + 1;
const occasion = { now: 1, random: countingBytes() };

it('leaves tables of a later Balcão alone, and asks for nothing of them', async () => {
  const bridge = createFakeBridge({});
  const facts = { messages: 1, contacts: 1, conversations: 1, attendants: [] };
  const archive = {
    ...{ archiveId: 'a', phoneNumberId: '1', createdAt: 1, displayName: null, schema, facts, rows: 3 },
    ...{ media: 0, mediaBytes: 0, damage: null },
  };
  const order = { archive, salvage: false, signal: new AbortController().signal, onProgress: () => undefined };
  expect(await restoreArchive(bridge, order, () => occasion)).toMatchObject({ failure: { code: 'backup-newer' } });

  const source = {
    source: 'archive',
    archiveId: 'a',
    createdAt: 1,
    name: 'a.balcao',
    schema,
    rows: 3,
    takesEverything: true,
    salvage: null,
  } as const;
  const reading = { phoneNumberId: '1', facts: source, onShare: () => undefined };
  expect(await fillReview(bridge, reading, occasion)).toMatchObject({ failure: { code: 'backup-newer' } });
  expect(bridge.asked).toEqual([]);
});
