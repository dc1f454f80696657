import { FIRST_LINK } from '../../../shared/domain/audit/chain';
import type { ExportedConversation, ExportedMessage } from '../../../shared/domain/portability/exported';
import type { ChangeRow } from '../../db/changes/row';
import { messagesAfter } from '../../db/messages/read';
import type { MessageRow } from '../../db/messages/row';
import type { ChainCheck } from '../chainCheck';
import { readSlices } from '../readExported';
import core from '../verifier/core.mjs?raw';
import nodeScript from '../verifier/node.mjs?raw';
import pageScript from '../verifier/page.mjs?raw';
import page from '../verifier/page.html?raw';
import type { FormatWork } from './formatWork';
import { HtmlPage } from './html';
import { HashedSink } from './hashedSink';

type WholeChain = Extract<ChainCheck, { ok: true }>;

/**
 * One conversation with the part of the hash chain that tells of it, its media, and a verifier that anybody can run.
 * @returns the fingerprint: the hash of the manifest, which holds the hashes of everything else
 */
export async function writeEvidence(work: FormatWork, chain: WholeChain): Promise<string> {
  const out = new HashedSink(work.sink);
  for await (const head of work.heads) {
    const media = await writeReadable(work, out, head, chain);
    await writeProof(work, out, head, media, chain);
    for (const medium of media) if (medium.file !== null) await out.medium(medium.mediaId, medium.file);
  }
  await out.text('conferir.mjs', joined(core, nodeScript));
  await out.text(
    'conferir.html',
    page.replace('/*SCRIPT*/', () => joined(core, pageScript)),
  );
  await out.text('LEIA-ME.txt', work.tools.t('exporting.readme').replaceAll('\n', '\r\n'));
  return out.manifest('manifesto.json');
}

/** The verifier in one piece: its parts import each other only while they are tested. */
function joined(...parts: readonly string[]): string {
  return parts
    .join('\n')
    .replace(/^import \{[^}]*\} from '\.\/core\.mjs';\n/gm, '')
    .replace(/^export (?=function)/gm, '');
}

interface ProofMedium {
  readonly mediaId: string;
  readonly file: string | null;
  readonly sha256: string | null;
  readonly size: number | null;
}

/** The conversation to read. @returns the media that belong to it */
async function writeReadable(
  { tools, names, exportedBy, onMessages }: FormatWork,
  out: HashedSink,
  head: ExportedConversation,
  { to, hash }: WholeChain,
): Promise<ProofMedium[]> {
  const media = new Map<string, ProofMedium>();
  await out.begin('conversa.html');
  const page = new HtmlPage(tools, out, { head, part: null, exportedBy, chain: { seq: to, hash } });
  await page.begin();
  for await (const slice of readSlices(tools, names, head.id)) {
    for (const message of slice) noteMedium(media, message);
    await page.messages(slice);
    onMessages(slice.length);
  }
  await page.end([]);
  await out.end();
  return [...media.values()];
}

function noteMedium(media: Map<string, ProofMedium>, { medium }: ExportedMessage): void {
  if (medium === null || media.has(medium.mediaId)) return;
  const { mediaId, sha256, size, type } = medium;
  const ending =
    /^[\w.+-]+\/([\w.+-]+)$/
      .exec(type)?.[1]
      ?.replace(/[^a-z0-9]/gi, '')
      .slice(0, 8) ?? 'bin';
  const file = sha256 === null ? null : `midias/${sha256.slice(0, 16)}.${ending}`;
  media.set(mediaId, { mediaId, file, sha256, size });
}

async function writeProof(
  { tools, exportedBy }: FormatWork,
  out: HashedSink,
  head: ExportedConversation,
  media: readonly ProofMedium[],
  { to, hash }: WholeChain,
): Promise<void> {
  const { shop, number, clock, db } = tools;
  const facts = { schema: 'balcao-evidence/1', shop, number, exportedAt: new Date(clock()).toISOString(), exportedBy };
  const chain = { chain: { seq: to, hash }, checked: { from: 1, to } };
  await out.begin('prova.json');
  await out.write(`${JSON.stringify({ ...facts, ...chain, conversation: head, media }).slice(0, -1)},"entries":[`);
  await writeEntries(out, entriesOf(tools, head.id, to));
  await out.write('\n],"messages":[');
  let separator = '\n';
  for await (const rows of rowsOf(db, head.id)) {
    for (const { id, at, direction, author, content, earlier } of rows) {
      await out.write(separator + JSON.stringify({ id, at, direction, author, content, earlier }));
      separator = ',\n';
    }
  }
  await out.write('\n]}\n');
  await out.end();
}

async function* rowsOf(db: FormatWork['tools']['db'], id: string): AsyncGenerator<readonly MessageRow[]> {
  let rows = await messagesAfter(db, id, -Infinity, 200);
  for (let last = rows.at(-1); last !== undefined; last = rows.at(-1)) {
    yield rows;
    rows = await messagesAfter(db, id, last.order, 200);
  }
}

interface ProvenEntry {
  readonly previousHash: string;
  readonly entry: ChangeRow;
}

/** The entries of a conversation up to the end that was checked, each with the hash of the one before it in the log. */
async function* entriesOf({ db }: FormatWork['tools'], id: string, to: number): AsyncGenerator<ProvenEntry> {
  const seqs = await db.changes.where('conversationId').equals(id).primaryKeys();
  const own = seqs.filter((seq) => seq <= to).sort((a, b) => a - b);
  for (let from = 0; from < own.length; from += 200) {
    const some = own.slice(from, from + 200);
    const rows = await db.changes.bulkGet(some);
    const before = await db.changes.bulkGet(some.map((seq) => seq - 1));
    for (const [place, entry] of rows.entries()) {
      if (entry) yield { previousHash: before[place]?.hash ?? FIRST_LINK, entry };
    }
  }
}

async function writeEntries(out: HashedSink, entries: AsyncIterable<ProvenEntry>): Promise<void> {
  let separator = '\n';
  for await (const entry of entries) {
    await out.write(separator + JSON.stringify(entry));
    separator = ',\n';
  }
}
