import type { ExportPlan } from '../../shared/contract/exports';
import type { ExportedConversation } from '../../shared/domain/portability/exported';
import { ulid, type RandomBytes } from '../../shared/kernel/ids';
import { noteExportEnd } from '../commands/noteExportEnd';
import { permitExport } from '../commands/permitExport';
import { readMany } from '../db/conversations/readMany';
import { readCounters } from '../db/meta/read';
import { tableMoment } from '../words/moments';
import { checkChain } from './chainCheck';
import type { ExportRun, ExportTools } from './exportTools';
import { writeArchive } from './formats/archive';
import { writeConversationTable, writeMessageTable } from './formats/csv';
import { writeEvidence } from './formats/evidence';
import type { FormatWork } from './formats/formatWork';
import { writeJson } from './formats/json';
import { fileNameOf, PART_MAX, writePages } from './formats/pages';
import { everyConversationId, readNames, type Names } from './people';
import { readHead } from './readExported';
import { ExportCancelled, ExportFailed, Sink } from './sink';

export const exportFormats = [
  'pdf',
  'html',
  'csv-messages',
  'csv-conversations',
  'json',
  'evidence',
  'archive',
] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportOrder {
  readonly format: ExportFormat;
  /** Conversations by id, or all of them. */
  readonly what: readonly string[] | 'everything';
  /** What the team wrote to itself goes along. */
  readonly notes: boolean;
  /** Attendant id. */
  readonly by: string;
  /** Out of a copy that is only read: whether its reader may take everything. */
  readonly takesEverything?: boolean;
}

export type ExportOutcome =
  | {
      readonly state: 'done';
      readonly ticket: string;
      readonly path: string;
      readonly size: number;
      /** What proves that it is unchanged: of evidence and archives the manifest's hash, otherwise the file's. */
      readonly fingerprint: string;
      readonly messages: number;
      readonly refused: number;
    }
  /** `stopped`: after it had begun. */
  | { readonly state: 'cancelled'; readonly stopped: boolean }
  /** `seq` of a broken chain. */
  | { readonly state: 'failed'; readonly code: string; readonly seq?: number };

/**
 * Writes one export from the question where to save it to the note of its end. Whatever goes wrong, nothing half-written
 * is left. Reads in slices; the text goes to main piece by piece.
 */
export async function runExport(
  order: ExportOrder,
  tools: ExportTools,
  random: RandomBytes,
  run: ExportRun,
): Promise<ExportOutcome> {
  let sink: Sink | null = null;
  try {
    const exportId = ulid(tools.clock(), random);
    const { by, format, what, takesEverything = false } = order;
    const permitted = await permitExport(
      tools.db,
      { by, format, what, exportId, takesEverything },
      { now: tools.clock(), random },
    );
    if (!permitted.ok) return { state: 'failed', code: permitted.failure.code };
    const scope = await scopeOf(tools, permitted.value.conversationIds);
    const chain = format === 'evidence' ? await checkChain(tools.db, run) : null;
    if (chain?.ok === false) return { state: 'failed', code: 'chain-broken', seq: chain.atSeq };
    sink = await Sink.open(tools.bridge, planOf(order, scope, tools), run.signal);
    if (sink === null) return { state: 'cancelled', stopped: false };
    const progress = counting(run, scope.messages);
    const work = await workOf({ order, tools, sink, scope, run, onMessages: progress });
    const manifest = await write(order, work, chain, scope);
    run.onProgress({ phase: 'ending', done: scope.messages, total: scope.messages });
    const file = await sink.finish();
    const fingerprint = manifest ?? file.sha256;
    const [only = null] = scope.ids?.length === 1 ? scope.ids : [];
    const end = { by, exportId, conversationId: only, messages: scope.messages, size: file.size, sha256: fingerprint };
    await noteExportEnd(tools.db, end, { now: tools.clock(), random });
    const { ticket } = sink;
    return {
      state: 'done',
      ticket,
      path: file.path,
      size: file.size,
      fingerprint,
      messages: scope.messages,
      refused: permitted.value.refused,
    };
  } catch (thrown) {
    await sink?.cancel();
    if (thrown instanceof ExportCancelled || run.signal.aborted) return { state: 'cancelled', stopped: true };
    return { state: 'failed', code: thrown instanceof ExportFailed ? thrown.code : 'other' };
  }
}

interface Scope {
  /** null: everything. */
  readonly ids: readonly string[] | null;
  readonly messages: number;
  /** Of a single conversation, for the name of the file. */
  readonly only: ExportedConversation | null;
  readonly names: Names;
}

async function scopeOf(tools: ExportTools, ids: readonly string[] | null): Promise<Scope> {
  const names = await readNames(tools);
  if (ids === null) return { ids, messages: (await readCounters(tools.db)).messages, only: null, names };
  const rows = await readMany(tools.db, ids);
  const [first] = ids;
  const only = ids.length === 1 && first !== undefined ? await readHead(tools, names, first) : null;
  return { ids, messages: rows.reduce((sum, row) => sum + row.messageCount, 0), only, names };
}

const endings: Readonly<Record<ExportFormat, string>> = {
  ...{ pdf: 'pdf', html: 'html', json: 'json', evidence: 'zip', archive: 'zip' },
  ...{ 'csv-messages': 'csv', 'csv-conversations': 'csv' },
};

/** Pages of several conversations, and of a very long one, are many files. */
function isArchive({ format }: ExportOrder, { ids, messages }: Scope): boolean {
  if (format === 'evidence' || format === 'archive') return true;
  if (format === 'pdf') return ids?.length !== 1 || messages > PART_MAX;
  return format === 'html' && ids?.length !== 1;
}

function planOf(order: ExportOrder, scope: Scope, { clock }: ExportTools): ExportPlan {
  const archive = isArchive(order, scope);
  const [day = ''] = tableMoment(clock()).split(' ');
  const name = scope.only ? fileNameOf(scope.only) : `Balcão ${day.split('/').reverse().join('-')}`;
  const ending = archive ? 'zip' : endings[order.format];
  const evidence = order.format === 'evidence' ? ' prova' : '';
  const print = order.format === 'pdf' && !archive;
  return {
    form: archive ? 'archive' : 'file',
    suggestedName: `${name}${evidence}.${ending}`,
    ...(print ? { print } : {}),
  };
}

function counting({ onProgress, signal }: ExportRun, total: number): (count: number) => void {
  let done = 0;
  onProgress({ phase: 'reading', done, total });
  return (count) => {
    if (signal.aborted) throw new ExportCancelled();
    done += count;
    onProgress({ phase: 'reading', done: Math.min(done, total), total });
  };
}

interface WorkParts {
  readonly order: ExportOrder;
  readonly tools: ExportTools;
  readonly sink: Sink;
  readonly scope: Scope;
  readonly run: ExportRun;
  readonly onMessages: (count: number) => void;
}

async function workOf({ order, tools, sink, scope, onMessages }: WorkParts): Promise<FormatWork> {
  const exportedBy = scope.names.person(order.by) ?? tools.shop;
  const heads = headsOf(tools, scope);
  return { tools, names: scope.names, sink, heads, notes: order.notes, exportedBy, onMessages };
}

async function* headsOf(tools: ExportTools, { ids, names }: Scope): AsyncGenerator<ExportedConversation> {
  for await (const id of ids ?? everyConversationId(tools.db)) {
    const head = await readHead(tools, names, id);
    if (head) yield head;
  }
}

/** @returns the hash of the manifest, where there is one */
async function write(
  order: ExportOrder,
  work: FormatWork,
  chain: Awaited<ReturnType<typeof checkChain>> | null,
  scope: Scope,
): Promise<string | null> {
  switch (order.format) {
    case 'json':
      await writeJson(work);
      return null;
    case 'csv-messages':
      await writeMessageTable(work);
      return null;
    case 'csv-conversations':
      await writeConversationTable(work);
      return null;
    case 'html':
    case 'pdf':
      await writePages(work, order.format, isArchive(order, scope));
      return null;
    case 'archive':
      return writeArchive(work);
    case 'evidence':
      if (!chain?.ok) throw new ExportFailed('chain-broken');
      return writeEvidence(work, chain);
  }
}
