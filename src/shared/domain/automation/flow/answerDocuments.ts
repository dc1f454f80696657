import { orAttendant } from './composeMenu';
import type { DocumentsNode, FileType, Target } from './flow';
import { fold } from '../../../kernel/text';
import { isUnreadable } from './picture';
import type { DocumentState } from './session';
import type { DocumentVerdict, ReceivedFile } from './step';
import type { Walk } from './walk';

const typeOf: Readonly<Record<string, FileType>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpeg',
  'image/jpg': 'jpeg',
  'image/png': 'png',
};

const typeNames: Readonly<Record<FileType, string>> = { pdf: 'PDF', jpeg: 'foto (JPEG)', png: 'PNG' };

const refusals = {
  'wrong-type': 'documentWrongType',
  'too-large': 'documentTooLarge',
  unreadable: 'documentUnreadable',
  lost: 'documentLost',
} as const;

/** Opens the list of this node's documents, or goes on with what is still missing of it. */
export function enterDocuments(walk: Walk, node: DocumentsNode): Target | null {
  const known = walk.session.documents;
  const isNew = (id: string): boolean => !known.some((row) => row.nodeId === node.id && row.documentId === id);
  const fresh = node.documents
    .filter(({ id }) => isNew(id))
    .map(({ id, label, optional }): DocumentState => {
      return { nodeId: node.id, documentId: id, label, optional, messageId: null, skipped: false };
    });
  walk.change({ documents: [...known, ...fresh] });
  const first = nextWanted(walk, node);
  if (first === undefined) return orAttendant(node.next);
  walk.waitAt(node);
  walk.ask(node, { documento: first.label });
  // The owner's text may name all of them; the customer is told which one comes first.
  if (node.documents.length > 1 && !node.text.includes('documento'))
    walk.phrase('documentNext', { documento: first.label });
  return null;
}

/** The first document of this node that has neither come nor been left out. */
function nextWanted(walk: Walk, node: DocumentsNode): DocumentState | undefined {
  return walk.session.documents.find((row) => row.nodeId === node.id && row.messageId === null && !row.skipped);
}

/** Looks at a file. @returns where it goes on; null: it stays */
export function answerFile(walk: Walk, node: DocumentsNode, messageId: string, file: ReceivedFile): Target | null {
  const wanted = nextWanted(walk, node);
  if (wanted === undefined) return orAttendant(node.next);
  const verdict = judge(node, file);
  walk.acts.push({ do: 'document', label: wanted.label, messageId, verdict });
  if (verdict !== 'accepted') return refuse(walk, node, wanted, verdict);
  settle(walk, { ...wanted, messageId });
  walk.change({ tries: 0 });
  return askNext(walk, node, wanted);
}

function refuse(
  walk: Walk,
  node: DocumentsNode,
  wanted: DocumentState,
  verdict: Exclude<DocumentVerdict, 'accepted'>,
): Target | null {
  const tries = walk.session.tries + 1;
  walk.change({ tries });
  walk.phrase(refusals[verdict], {
    documento: wanted.label,
    tipos: listed(node.accepts.map((type) => typeNames[type])),
    tamanho: String(node.maxMegabytes),
  });
  return tries >= node.tries ? { to: 'attendant' } : null;
}

/** "não tenho", "pular": allowed where the document is optional. @returns where it goes on; null: it stays; undefined: no such word */
export function answerSkip(walk: Walk, node: DocumentsNode, text: string): Target | null | undefined {
  if (!/^(?:nao tenho|nao|pular|pula|depois|sem|nao possuo)\b/.test(fold(text))) return undefined;
  const wanted = nextWanted(walk, node);
  if (wanted === undefined) return orAttendant(node.next);
  if (!wanted.optional) {
    walk.phrase('documentNotOptional');
    return null;
  }
  settle(walk, { ...wanted, skipped: true });
  return askNext(walk, node, null);
}

function askNext(walk: Walk, node: DocumentsNode, received: DocumentState | null): Target | null {
  const next = nextWanted(walk, node);
  if (received) walk.phrase('documentReceived', { documento: received.label });
  if (next === undefined) return orAttendant(node.next);
  walk.phrase('documentNext', { documento: next.label });
  return null;
}

function settle(walk: Walk, state: DocumentState): void {
  const same = (row: DocumentState): boolean => row.nodeId === state.nodeId && row.documentId === state.documentId;
  walk.change({ documents: walk.session.documents.map((row) => (same(row) ? state : row)) });
}

function judge(node: DocumentsNode, { mimeType, size, picture, lost }: ReceivedFile): DocumentVerdict {
  const type = typeOf[mimeType.split(';')[0]?.trim().toLowerCase() ?? ''];
  if (type === undefined || !node.accepts.includes(type)) return 'wrong-type';
  if (lost) return 'lost';
  if (size !== null && size > node.maxMegabytes * 1_000_000) return 'too-large';
  if (picture !== null && isUnreadable(picture)) return 'unreadable';
  return size === 0 ? 'unreadable' : 'accepted';
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ou ${names.at(-1) ?? ''}`;
}
