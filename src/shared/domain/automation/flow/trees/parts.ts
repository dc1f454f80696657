import type {
  AnswerNode,
  CloseNode,
  CollectNode,
  DocumentsNode,
  FieldType,
  Flow,
  FlowNode,
  HandoffNode,
  IdentityNode,
  MenuNode,
  MenuOption,
  MessageNode,
  Next,
} from '../flow';
import { usualPhrases } from '../phrases';

/** Where `x` in a ready tree leads: a node by its id, or one of the ways that every flow has. */
export function to(place: string): Next {
  if (place === 'back' || place === 'start' || place === 'attendant' || place === 'close') return { to: place };
  return { to: 'node', id: place };
}

export function option(id: string, title: string, place: string, keywords = '', description = ''): MenuOption {
  return { id, title, description, keywords: keywords === '' ? [] : keywords.split(', '), next: to(place) };
}

type MenuMore = Partial<Pick<MenuNode, 'listLabel' | 'footer' | 'offerAttendant' | 'offerBack'>>;

export function menu(
  id: string,
  title: string,
  text: string,
  options: readonly MenuOption[],
  more: MenuMore = {},
): MenuNode {
  const usual = { footer: '', form: 'auto', listLabel: 'Ver opções', offerAttendant: false, offerBack: false } as const;
  return { kind: 'menu', id, title, text, options, ...usual, tries: 3, ...more };
}

export function message(id: string, title: string, text: string, place: string): MessageNode {
  return { kind: 'message', id, title, text, next: to(place) };
}

export function collect(
  id: string,
  title: string,
  text: string,
  field: readonly [key: string, label: string, type: FieldType],
  place: string,
): CollectNode {
  const [key, label, type] = field;
  return { kind: 'collect', id, title, text, field: { key, label, type }, keep: false, tries: 3, next: to(place) };
}

export function documents(
  id: string,
  title: string,
  text: string,
  labels: readonly string[],
  place: string,
): DocumentsNode {
  const wanted = labels.map((label, index) => {
    const optional = label.endsWith('?');
    return { id: `doc${index + 1}`, label: optional ? label.slice(0, -1) : label, optional };
  });
  const accepts = ['pdf', 'jpeg', 'png'] as const;
  return {
    kind: 'documents',
    id,
    title,
    text,
    documents: wanted,
    accepts,
    maxMegabytes: 10,
    tries: 3,
    next: to(place),
  };
}

export function identity(id: string, text: string, place: string): IdentityNode {
  const rule = { cpfDigits: 3, cpfEnd: 'last', birth: 'day', tries: 3, validHours: 24 } as const;
  return {
    kind: 'identity',
    id,
    title: 'Confirmar identidade',
    text,
    ...rule,
    next: to(place),
    failed: to('attendant'),
  };
}

export function answer(id: string, title: string, text: string, place: string, missing = 'attendant'): AnswerNode {
  return { kind: 'answer', id, title, text, next: to(place), missing: to(missing) };
}

export function handoff(id: string, title: string, text: string): HandoffNode {
  return { kind: 'handoff', id, title, text, sectorId: null };
}

export function close(id: string, title: string, text: string): CloseNode {
  return { kind: 'close', id, title, text };
}

export function tree(nodes: readonly FlowNode[]): Flow {
  const silence = { remindAfter: null, endAfter: 60, then: 'close' } as const;
  return { startId: nodes[0]?.id ?? '', nodes, phrases: usualPhrases, silence };
}

/** Three last digits of the CPF and the day of birth: enough to tell two people apart, too little to be stolen. */
export const identityQuestion =
  'Para sua segurança, envie os *3 últimos números do seu CPF* e o *dia do seu aniversário*. Por exemplo: 418, dia 9.';
