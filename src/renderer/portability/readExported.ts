import type { TFunction } from 'i18next';
import type { MediumFacts } from '../../shared/contract/exports';
import { displayName } from '../../shared/domain/contacts/displayName';
import { fileOf } from '../../shared/domain/conversations/content';
import type {
  ExportedConversation,
  ExportedMedium,
  ExportedMessage,
  ExportedNote,
} from '../../shared/domain/portability/exported';
import type { Instant } from '../../shared/kernel/instant';
import { identitiesOfContact, readContact } from '../db/contacts/read';
import { readConversation } from '../db/conversations/read';
import type { ConversationRow } from '../db/conversations/row';
import { messagesAfter } from '../db/messages/read';
import { wamidOf, type MessageRow } from '../db/messages/row';
import { notesBetween } from '../db/notes/read';
import { reactionsFor } from '../db/reactions/read';
import type { ReactionRow } from '../db/reactions/row';
import { contentText } from './contentText';
import type { ExportTools } from './exportTools';
import type { Names } from './people';
import { ExportFailed } from './sink';

/** Messages of one slice: between two of them the screen has its turn. */
const SLICE = 200;

const iso = (at: Instant): string => new Date(at).toISOString();

/** A conversation without its messages; null: it is not there. */
export async function readHead(tools: ExportTools, names: Names, id: string): Promise<ExportedConversation | null> {
  const row = await readConversation(tools.db, id);
  const contact = row && (await readContact(tools.db, row.contactId));
  if (!row || !contact) return null;
  const identities = await identitiesOfContact(tools.db, contact.id);
  const { service } = row;
  return {
    id,
    protocol: row.protocol,
    contact: {
      id: contact.id,
      name: displayName(contact),
      phone: contact.waId,
      username: contact.username,
      identities: identities.map(({ kind, value }) => ({ kind, value })),
      profileName: contact.profileName,
      fields: contact.fields ?? {},
      marketing: contact.marketing,
      knownSince: iso(contact.createdAt),
    },
    state: row.state,
    sector: names.sector(service.sectorId),
    attendant: names.person(service.attendantId ?? service.preferredId),
    attendants: await answerersOf(tools, names, row),
    startedAt: iso(row.createdAt),
    lastAt: iso(row.lastAt),
    closedAt: service.closing && iso(service.closing.at),
    closingReason: service.closing?.reason ?? null,
    tags: service.tags,
    priority: service.priority,
    messageCount: row.messageCount,
  };
}

async function answerersOf({ db }: ExportTools, names: Names, row: ConversationRow): Promise<string[]> {
  const ids = new Set<string>();
  await db.messages
    .where('[conversationId+order]')
    .between([row.id, -Infinity], [row.id, Infinity])
    .each(({ author }) => author.kind === 'attendant' && author.id !== null && ids.add(author.id));
  return [...ids].flatMap((id) => names.person(id) ?? []);
}

/** The messages of a conversation, oldest first, slice by slice. */
export async function* readSlices(
  tools: ExportTools,
  names: Names,
  conversationId: string,
): AsyncGenerator<readonly ExportedMessage[]> {
  let order = -Infinity;
  for (;;) {
    const rows = await messagesAfter(tools.db, conversationId, order, SLICE);
    const last = rows.at(-1);
    if (last === undefined) return;
    order = last.order;
    const reactions = await reactionsFor(
      tools.db,
      rows.flatMap((row) => wamidOf(row) ?? []),
    );
    const facts = await factsOf(tools, rows);
    yield rows.map((row) => exported(row, { reactions, facts, names, t: tools.t }));
  }
}

async function factsOf({ bridge }: ExportTools, rows: readonly MessageRow[]): Promise<Map<string, MediumFacts>> {
  const ids = [...new Set(rows.flatMap(({ content }) => fileOf(content)?.mediaId ?? []))];
  const known = new Map<string, MediumFacts>();
  for (let from = 0; from < ids.length; from += 50) {
    const some = ids.slice(from, from + 50);
    const answer = await bridge.request('export.mediaFacts', some);
    if (!answer.ok) throw new ExportFailed(answer.failure.code);
    answer.value.forEach((facts, place) => facts && known.set(some[place] ?? '', facts));
  }
  return known;
}

interface Around {
  readonly reactions: readonly ReactionRow[];
  readonly facts: ReadonlyMap<string, MediumFacts>;
  readonly names: Names;
  readonly t: TFunction;
}

function exported(row: MessageRow, around: Around): ExportedMessage {
  const wamid = wamidOf(row) ?? null;
  const { names, t } = around;
  const times = Object.entries(row.deliveryTimes ?? {}).map(([state, at]) => [state, iso(at)]);
  return {
    id: row.id,
    wamid: row.importId === undefined ? wamid : null,
    at: iso(row.at),
    direction: row.direction,
    author: { ...row.author, name: row.author.kind === 'attendant' ? names.person(row.author.id) : null },
    text: contentText(row.content, t),
    content: row.content,
    medium: mediumOf(row, around.facts),
    delivery: row.delivery ?? null,
    deliveryTimes: Object.fromEntries(times) as Record<string, string>,
    error: row.error ?? null,
    quoted: row.quotedWamid ?? null,
    forwarded: row.forwarded ?? null,
    earlier: (row.earlier ?? []).map(({ content, until }) => ({ content, until: iso(until) })),
    revokedAt: row.revokedAt === undefined ? null : iso(row.revokedAt),
    reactions: around.reactions
      .filter(({ targetWamid }) => targetWamid === wamid)
      .map(({ side, emoji, at }) => ({ side, emoji: emoji ?? '', at: iso(at) })),
    imported: row.importId !== undefined,
  };
}

function mediumOf({ content }: MessageRow, known: ReadonlyMap<string, MediumFacts>): ExportedMedium | null {
  const held = fileOf(content);
  if (held === null) return null;
  const { mediaId, fileName = null, mimeType } = held;
  const facts = known.get(mediaId);
  const type = mimeType.split(';')[0] ?? mimeType;
  return { mediaId, fileName, type, size: facts?.size ?? null, sha256: facts?.sha256 ?? null, file: null };
}

export async function readNotes(tools: ExportTools, names: Names, conversationId: string): Promise<ExportedNote[]> {
  const rows = await notesBetween(tools.db, conversationId, -Infinity);
  return rows.map(({ id, at, authorId, text }) => ({ id, at: iso(at), author: names.person(authorId), text }));
}
