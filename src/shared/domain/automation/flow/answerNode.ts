import { assertNever } from '../../../kernel/assertNever';
import { answerFile, answerSkip } from './answerDocuments';
import { answerIdentity } from './answerIdentity';
import { optionsOf, orAttendant } from './composeMenu';
import type { CollectNode, DocumentsNode, FieldType, FlowNode, KeywordsNode, MenuNode, Target } from './flow';
import { matchOption } from './matchOption';
import type { FlowPhrases } from './phrases';
import { readField } from './readField';
import type { FlowInput } from './step';
import { yearAt } from './yearAt';
import type { Walk } from './walk';

/** stay: it was answered, and the node waits on. confused, wrong: it was no answer. Otherwise where it goes. */
export type Answer = Target | 'stay' | 'confused' | { readonly wrong: keyof FlowPhrases };

export type Said = Exclude<FlowInput, { kind: 'silence' }>;

/** What the node that waits makes of a word of the customer. */
export function answerNode(walk: Walk, node: FlowNode, input: Said): Answer {
  switch (node.kind) {
    case 'menu':
      return answerMenu(walk, node, input);
    case 'keywords':
      return answerKeywords(walk, node, input);
    case 'collect':
      return answerCollect(walk, node, input);
    case 'documents':
      return answerDocuments(walk, node, input);
    case 'identity': {
      const text = textOf(input);
      return text === null ? 'confused' : (answerIdentity(walk, node, text) ?? 'stay');
    }
    // They never wait: a session that says so was made by another program.
    case 'message':
    case 'answer':
    case 'handoff':
    case 'close':
      return { to: 'start' };
    default:
      return assertNever(node);
  }
}

/** The words of an input; a pressed option of another menu counts as its title. */
export function textOf(input: Said): string | null {
  if (input.kind === 'text') return input.text;
  return input.kind === 'choice' ? input.title : null;
}

function answerMenu(walk: Walk, node: MenuNode, input: Said): Answer {
  const text = textOf(input);
  const option = text === null ? null : matchOption(optionsOf(walk.flow, node), text);
  if (option === null) return 'confused';
  walk.chose(option.title);
  return orAttendant(option.next);
}

function answerKeywords(walk: Walk, node: KeywordsNode, input: Said): Answer {
  const text = textOf(input);
  if (text === null) return 'confused';
  const route = matchOption(node.routes, text);
  if (route === null) return node.otherwise ?? 'confused';
  walk.chose(route.title);
  return orAttendant(route.next);
}

const invalid: Readonly<Record<FieldType, keyof FlowPhrases>> = {
  name: 'invalidName',
  cpf: 'invalidCpf',
  cnpj: 'invalidCnpj',
  'cpf-cnpj': 'invalidCpf',
  email: 'invalidEmail',
  date: 'invalidDate',
  contract: 'invalidContract',
  phone: 'invalidPhone',
  number: 'invalidNumber',
  text: 'invalidText',
};

function answerCollect(walk: Walk, node: CollectNode, input: Said): Answer {
  const text = textOf(input);
  if (text === null) return 'confused';
  const { key, label, type } = node.field;
  const value = readField(type, text, yearAt(walk.context.now));
  if (value === null) return { wrong: invalid[type] };
  const field = { key, label, type, value: value.replaceAll('{{', '').replaceAll('}}', '') };
  walk.change({ fields: [...walk.session.fields.filter((other) => other.key !== key), field] });
  if (node.keep) walk.acts.push({ do: 'keep', field });
  return orAttendant(node.next);
}

function answerDocuments(walk: Walk, node: DocumentsNode, input: Said): Answer {
  if (input.kind === 'file') return answerFile(walk, node, input.id, input.file) ?? 'stay';
  const text = textOf(input);
  const skipped = text === null ? undefined : answerSkip(walk, node, text);
  if (skipped === undefined) return 'confused';
  return skipped ?? 'stay';
}
