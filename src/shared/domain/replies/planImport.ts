import { fold } from '../../kernel/text';
import { FOLDER_MAX, quickReplyProblem, shortcutOf, TITLE_MAX } from './quickReply';
import type { QuickReply, QuickReplyProblem } from './quickReply';
import { whoOf } from './replyWho';

/** Headings of a file of ready texts, as they are written; reading takes other words for them too. */
export const replyColumns = ['Atalho', 'Nome', 'Texto', 'Pasta', 'Quem usa'] as const;

type Field = 'shortcut' | 'title' | 'text' | 'folder' | 'who';

/** Folded headings; also those of programs that people come from. */
const known = new Map<string, Field>([
  ...['atalho', 'comando', 'short_code', 'shortcut'].map((name) => [name, 'shortcut'] as const),
  ...['nome', 'titulo', 'title'].map((name) => [name, 'title'] as const),
  ...['texto', 'mensagem', 'resposta', 'content', 'message'].map((name) => [name, 'text'] as const),
  ...['pasta', 'categoria', 'assunto'].map((name) => [name, 'folder'] as const),
  ...['quem usa', 'para', 'setor'].map((name) => [name, 'who'] as const),
]);

export type ImportProblem =
  QuickReplyProblem | 'no-sector' | 'title-too-long' | 'folder-too-long' | 'cells-extra' | 'twice';

export interface ImportLine {
  /** Row in the file, headings being 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** `id` is that of the one which it would replace; '' for a new one. */
  readonly reply: QuickReply;
  /** double: one with this shortcut (or this name, where there is none) is here and says something else. */
  readonly verdict: 'new' | 'double' | 'same' | 'refused';
  /** Why it is refused; null otherwise. */
  readonly problem: ImportProblem | null;
}

export interface ImportWorld {
  readonly existing: readonly (QuickReply & { readonly attachments: readonly unknown[] })[];
  readonly sectors: readonly { readonly id: string; readonly name: string }[];
  /** Attendant whose the own ones become. */
  readonly by: string;
}

export interface ReplyTable {
  readonly columns: readonly string[];
  /** Cells of each row after the headings, empty rows included. */
  readonly lines: readonly (readonly string[])[];
}

/**
 * What a table of ready texts would do, before anything is done. Nothing is passed over but empty rows.
 * @returns null: no column of texts, or none of names or shortcuts, so this is no such file
 */
export function planImport(table: ReplyTable, world: ImportWorld): readonly ImportLine[] | null {
  const fields = table.columns.map((name) => known.get(fold(name)));
  if (!fields.includes('text') || !(fields.includes('title') || fields.includes('shortcut'))) return null;
  const plan: ImportLine[] = [];
  for (const [index, cells] of table.lines.entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const valueOf = (field: Field): string => (cells[fields.indexOf(field)] ?? '').replace(/\r\n?/g, '\n').trim();
    const extra = cells.slice(fields.length).some((cell) => cell.trim() !== '');
    const judged = judge(valueOf, world, plan);
    const problem = extra ? 'cells-extra' : judged.problem;
    plan.push({ ...judged, line: index + 2, cells, problem, verdict: problem === null ? judged.verdict : 'refused' });
  }
  return plan;
}

function judge(
  valueOf: (field: Field) => string,
  { existing, sectors, by }: ImportWorld,
  earlier: readonly ImportLine[],
): Pick<ImportLine, 'reply' | 'verdict' | 'problem'> {
  const who = whoOf(valueOf('who'), sectors);
  const [text, folder, shortcut] = [valueOf('text'), valueOf('folder'), shortcutOf(valueOf('shortcut'))];
  const title = valueOf('title') || valueOf('shortcut').replace(/^\//, '');
  const { scope, sectorId } = who ?? { scope: 'all' as const, sectorId: null };
  const wanted = { shortcut, title, text, folder, scope, sectorId, ownerId: scope === 'own' ? by : null };
  const before = existing.find((other) => isMeant(other, wanted));
  const reply = { id: before?.id ?? '', ...wanted };
  const taken = earlier.filter(({ verdict }) => verdict !== 'refused').map((line) => line.reply);
  const problem =
    (who === null ? 'no-sector' : tooLong(reply)) ??
    (taken.some((other) => isMeant(other, wanted)) ? 'twice' : null) ??
    quickReplyProblem({ ...reply, files: before?.attachments.length ?? 0 }, [
      ...existing,
      ...taken.map((other, place) => ({ ...other, id: other.id || `earlier-${String(place)}` })),
    ]);
  if (before === undefined) return { reply, verdict: 'new', problem };
  const same = before.title === title && before.text === text && before.folder === folder;
  return { reply, verdict: same ? 'same' : 'double', problem };
}

function tooLong({ title, folder }: QuickReply): ImportProblem | null {
  if (title.length > TITLE_MAX) return 'title-too-long';
  return folder.length > FOLDER_MAX ? 'folder-too-long' : null;
}

/** The same one, for the same people. */
function isMeant(other: QuickReply, wanted: Omit<QuickReply, 'id'>): boolean {
  const people = other.scope === wanted.scope && other.sectorId === wanted.sectorId && other.ownerId === wanted.ownerId;
  if (!people || other.shortcut !== wanted.shortcut) return false;
  return wanted.shortcut !== '' || fold(other.title) === fold(wanted.title);
}
