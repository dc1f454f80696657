import { HOUR } from '../../../kernel/instant';
import { orAttendant } from './composeMenu';
import type { CustomerRecord } from './customerRecord';
import { candidateRecords } from './findRecord';
import type { IdentityNode, Target } from './flow';
import { readDate } from './readDate';
import { yearAt } from './yearAt';
import type { Walk } from './walk';

/** Who was confirmed is not asked again; who failed too often today gets a person. */
export function enterIdentity(walk: Walk, node: IdentityNode): Target | null {
  if (walk.isConfirmed()) return afterwards(walk, node);
  if (walk.context.identityLocked || walk.session.identity.failures >= node.tries) return failed(walk, node);
  walk.waitAt(node);
  walk.changeIdentity({ cpfPart: null, birth: null });
  walk.ask(node);
  return null;
}

/**
 * Compares what the customer wrote with the records. Both parts may come in one message or in two. A customer without a
 * record is told the same as one with wrong answers: nobody learns who is in the table.
 * @returns where it goes on; null: it stays
 */
export function answerIdentity(walk: Walk, node: IdentityNode, text: string): Target | null {
  const parts = readParts(node, text, yearAt(walk.context.now));
  const known = walk.session.identity;
  const cpfPart = parts.cpfPart ?? known.cpfPart;
  const birth = parts.birth ?? known.birth;
  if (cpfPart === null || birth === null) return askRest(walk, node, cpfPart, birth);
  const record = candidateRecords(walk.session, walk.context).find((row) => agrees(node, row, cpfPart, birth));
  if (record) return confirm(walk, node, record.id);
  const failures = known.failures + 1;
  walk.changeIdentity({ failures, cpfPart: null, birth: null });
  if (failures >= node.tries) return failed(walk, node);
  walk.phrase('identityWrong', { pergunta: walk.fill(node.text).text });
  return null;
}

/** One part is still missing; nothing at all was a wrong answer, which counts as a try of the question. */
function askRest(walk: Walk, node: IdentityNode, cpfPart: string | null, birth: string | null): Target | null {
  const tries = walk.session.tries + 1;
  walk.change({ tries });
  walk.changeIdentity({ cpfPart, birth });
  if (tries > node.tries) return failed(walk, node);
  walk.phrase('identityPartial', { pergunta: walk.fill(node.text).text });
  return null;
}

function confirm(walk: Walk, node: IdentityNode, recordId: string): Target {
  const confirmedUntil = walk.context.now + node.validHours * HOUR;
  walk.changeIdentity({ confirmedUntil, recordId, failures: 0, cpfPart: null, birth: null });
  walk.acts.push({ do: 'identity', confirmedUntil, recordId });
  walk.phrase('identityConfirmed');
  return afterwards(walk, node);
}

function afterwards(walk: Walk, node: IdentityNode): Target {
  const { thenId } = walk.session.identity;
  if (thenId === null) return orAttendant(node.next);
  walk.changeIdentity({ thenId: null });
  return { to: 'node', id: thenId };
}

function failed(walk: Walk, node: IdentityNode): Target | null {
  walk.changeIdentity({ thenId: null, cpfPart: null, birth: null });
  walk.acts.push({ do: 'identity', confirmedUntil: null, recordId: null });
  if (!walk.context.identityLocked) walk.acts.push({ do: 'lock' });
  walk.phrase('identityFailed');
  if (node.failed !== null && node.failed.to !== 'attendant') return node.failed;
  walk.handOff('identity-failed');
  return null;
}

interface Parts {
  readonly cpfPart: string | null;
  /** Day as two digits, or YYYY-MM-DD. */
  readonly birth: string | null;
}

/** A date in a text, however `readDate` takes it: its numbers are no part of a CPF. */
const WRITTEN_DATE =
  /(?<!\d)(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}\s?[-/. ]\s?\d{1,2}\s?[-/. ]\s?(?:\d{4}|\d{2})|\d{8}|\d{1,2}º?(?:\s+de)?\s+\p{L}+,?(?:\s+de)?\s+\d{2,4})(?!\d)/u;

/** "418, dia 9" · "418 e 09/03/1985" · "418" and then "9". */
function readParts(node: IdentityNode, text: string, thisYear: number): Parts {
  const date = readDate(text, thisYear);
  const rest = date === null ? text : text.replace(WRITTEN_DATE, ' ');
  const groups = rest.match(/\d+/g) ?? [];
  const cpfPart = groups.find((group) => group.length === node.cpfDigits) ?? null;
  if (node.birth === 'date') return { cpfPart, birth: date };
  const day = groups.find(
    (group) => group !== cpfPart && group.length <= 2 && Number(group) >= 1 && Number(group) <= 31,
  );
  return { cpfPart, birth: date?.slice(8) ?? (day === undefined ? null : day.padStart(2, '0')) };
}

function agrees(node: IdentityNode, record: CustomerRecord, cpfPart: string, birth: string): boolean {
  const { cpf, birthDate } = record;
  if (cpf === null || birthDate === null) return false;
  const part = node.cpfEnd === 'first' ? cpf.slice(0, node.cpfDigits) : cpf.slice(-node.cpfDigits);
  return part === cpfPart && (node.birth === 'day' ? birthDate.slice(8) : birthDate) === birth;
}
