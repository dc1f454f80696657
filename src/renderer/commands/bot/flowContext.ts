import type { CustomerRecord } from '../../../shared/domain/automation/flow/customerRecord';
import { wantedKeys } from '../../../shared/domain/automation/flow/findRecord';
import type { FlowContext } from '../../../shared/domain/automation/flow/step';
import type { FlowSession } from '../../../shared/domain/automation/flow/session';
import { knownVariables, valueOf } from '../../../shared/domain/replies/fillVariables';
import { variableName } from '../../../shared/domain/replies/parseVariables';
import type { BalcaoDatabase } from '../../db/database';
import { readCompany, readCompanyHours } from '../../db/house/readAutomatic';
import { recordsByKeys } from '../../db/records/read';
import type { BotScene } from '../automatic/botPort';
import { replyFactsOf } from '../automatic/wordsFor';

/** Everything that a step may look at, read inside the running transaction. */
export async function contextFor(
  db: BalcaoDatabase,
  { conversation, contact, calendar, occasion: { now } }: BotScene,
  session: FlowSession,
  phone: readonly string[],
): Promise<FlowContext> {
  const [company, companyHours, sector] = await Promise.all([
    readCompany(db),
    readCompanyHours(db),
    db.sectors.get(conversation.service.sectorId),
  ]);
  const facts = replyFactsOf({ conversation, contact, company, companyHours, sector, calendar, reason: null, now });
  const known = knownVariables.map((name) => [name, valueOf(name, facts) ?? ''] as const);
  const kept = Object.entries(contact.fields ?? {}).map(
    ([name, value]) => [`campo.${variableName(name)}`, value] as const,
  );
  return {
    now,
    variables: Object.fromEntries([...known, ...kept]),
    records: await recordsOf(db, session, phone),
    phoneKeys: phone,
    identityLocked: (contact.identityLockedUntil ?? 0) > now,
    isOpen: calendar.isOpen(now),
  };
}

async function recordsOf(
  db: BalcaoDatabase,
  session: FlowSession,
  phone: readonly string[],
): Promise<FlowContext['records']> {
  const records: Map<string, readonly CustomerRecord[]> = await recordsByKeys(db, wantedKeys(session, phone));
  const { recordId } = session.identity;
  const confirmed = recordId === null ? undefined : await db.records.get(recordId);
  if (confirmed) records.set(`id:${confirmed.id}`, [confirmed]);
  return records;
}
