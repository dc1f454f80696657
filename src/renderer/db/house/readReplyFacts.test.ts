import { expect, it } from 'vitest';
import { hoursOf } from '../../../shared/domain/hours/sampleHours';
import type { OpeningHours } from '../../../shared/domain/hours/openingHours';
import { openMemoryDatabase } from '../openMemoryDatabase';
import { readReplyFacts } from './readReplyFacts';

// A Friday evening, 20:00 in São Paulo.
const now = Date.parse('2026-11-27T23:00:00Z');
const company = hoursOf('09:00-17:00');
const ofSector = hoursOf('08:00-12:00', '10:00-12:00', '', { zone: 'America/Manaus' });

it.each<[string, OpeningHours | null, OpeningHours | null, string, string]>([
  ['its own hours', ofSector, company, '2026-11-28T14:00:00Z', 'America/Manaus'],
  ['else those of the company', null, company, '2026-11-30T12:00:00Z', 'America/Sao_Paulo'],
  ['whose clock goes with them', null, ofSector, '2026-11-28T14:00:00Z', 'America/Manaus'],
  ['nobody: it is open now', null, null, '2026-11-27T23:00:00Z', 'America/Sao_Paulo'],
])('when a sector opens again is told by %s', async (_what, own, ofCompany, opens, zone) => {
  const db = await openMemoryDatabase();
  await db.sectors.update('first', { hours: own });
  if (ofCompany !== null) await db.house.put({ key: 'hours', hours: ofCompany, updatedAt: now });
  const conversation = { contactId: 'c', protocol: '1', service: { sectorId: 'first' } as never };
  const facts = await readReplyFacts(db, conversation, 'local', now);
  expect(facts.nextOpening).toBe(Date.parse(opens));
  expect(facts.zone).toBe(zone);
});
