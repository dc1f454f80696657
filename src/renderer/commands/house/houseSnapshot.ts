import { z } from 'zod';
import type { BalcaoDatabase } from '../../db/database';
import type { FlowRow } from '../../db/flows/row';
import type { FlowVersionRow } from '../../db/flowVersions/row';
import type { HouseRow } from '../../db/house/row';
import type { MacroRow } from '../../db/macros/row';
import type { QuickReplyRow } from '../../db/quickReplies/row';
import type { RuleRow } from '../../db/rules/row';

/** The subjects of `house` that somebody sets by hand. The table of customers is none: it holds their data, and a file has it. */
const subjects = ['company', 'automatic', 'entry', 'hours', 'tone', 'fields', 'prices', 'links'] as const;
export type KeptSubject = Extract<HouseRow, { readonly key: (typeof subjects)[number] }>;

/** What a company has set up to happen by itself, as main keeps it beside the journal. Nothing that customers said or are. */
export interface HouseSnapshot {
  readonly house: readonly KeptSubject[];
  readonly rules: readonly RuleRow[];
  readonly quickReplies: readonly QuickReplyRow[];
  readonly macros: readonly MacroRow[];
  readonly flows: readonly FlowRow[];
  /** The published version of each menu and the last ones before it. */
  readonly flowVersions: readonly FlowVersionRow[];
}

/** So many versions of a menu are kept. */
const VERSIONS_KEPT = 10;

z.config({ jitless: true });

const row = z.looseObject({ id: z.string().min(1) });
const ready = row.extend({ title: z.string(), scope: z.enum(['all', 'own', 'sector']) });
const flow = z.looseObject({ startId: z.string(), nodes: z.array(row) });

/** Only what would do harm if it were of another shape; what a later version adds passes through. */
const kept = z.object({
  version: z.literal(1),
  house: z.array(z.looseObject({ key: z.enum(subjects) })),
  rules: z.array(
    row.extend({
      name: z.string(),
      on: z.boolean(),
      order: z.number(),
      conditions: z.array(z.looseObject({ kind: z.string() })),
      actions: z.array(z.looseObject({ kind: z.string() })),
    }),
  ),
  quickReplies: z.array(ready.extend({ text: z.string(), shortcut: z.string(), attachments: z.array(z.unknown()) })),
  macros: z.array(ready.extend({ steps: z.array(z.looseObject({ kind: z.string() })) })),
  flows: z.array(row.extend({ name: z.string(), draft: flow, version: z.number().nullable() })),
  flowVersions: z.array(z.looseObject({ flowId: z.string(), version: z.number(), flow })),
});

/** The settings as they stand in the tables; also inside a transaction that holds them. */
export async function readHouseSnapshot(db: BalcaoDatabase): Promise<HouseSnapshot> {
  const house = (await db.house.bulkGet([...subjects])).filter((each) => each !== undefined) as KeptSubject[];
  const [rules, quickReplies, macros, flows, versions] = await Promise.all([
    db.rules.toArray(),
    db.quickReplies.toArray(),
    db.macros.toArray(),
    db.flows.toArray(),
    db.flowVersions.toArray(),
  ]);
  const newest = (flowId: string): number =>
    Math.max(0, ...versions.filter((each) => each.flowId === flowId).map(({ version }) => version));
  const flowVersions = versions.filter(({ flowId, version }) => version > newest(flowId) - VERSIONS_KEPT);
  return { house, rules, quickReplies, macros, flows, flowVersions };
}

export function writeHouse(snapshot: HouseSnapshot): string {
  return JSON.stringify({ version: 1, ...snapshot });
}

/** The same without what moves with every use of a ready text: only when this differs is it kept anew. */
export function houseSignature(snapshot: HouseSnapshot): string {
  const unused = <Row extends object>(rows: readonly Row[]): readonly Row[] =>
    rows.map((each) => ({ ...each, uses: 0, lastUsedAt: null }));
  return writeHouse({ ...snapshot, quickReplies: unused(snapshot.quickReplies), macros: unused(snapshot.macros) });
}

/** @returns null when the text is none that `writeHouse` made */
export function readHouse(text: string): HouseSnapshot | null {
  try {
    const found = kept.safeParse(JSON.parse(text)).data;
    return found === undefined ? null : (found as unknown as HouseSnapshot);
  } catch {
    return null;
  }
}

/**
 * Nobody has set up anything: the name that Meta verified comes by itself, and says nothing.
 * @param sameNumber false: to be used for another number, for which its links are nothing
 */
export function isBareHouse({ house, rules, quickReplies, macros, flows }: HouseSnapshot, sameNumber = true): boolean {
  const rows = rules.length + quickReplies.length + macros.length + flows.length;
  return rows === 0 && house.every(({ key }) => key === 'company' || (key === 'links' && !sameNumber));
}
