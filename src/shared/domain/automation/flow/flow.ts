import type { MediaContent } from '../../conversations/content';
import type { FlowPhrases } from './phrases';

/** Where a conversation goes from here. Persisted inside flows, like everything in this file. */
export type Target =
  | { readonly to: 'node'; readonly id: string }
  /** The question before, the first one, a person, the end. */
  | { readonly to: 'back' }
  | { readonly to: 'start' }
  | { readonly to: 'attendant' }
  | { readonly to: 'close' };

/** null: the owner has not chosen yet. `checkFlow` names it, and a customer who gets there gets a person. */
export type Next = Target | null;

interface NodeBase {
  /** Unique in the flow and kept for life: sessions and pressed buttons name it. */
  readonly id: string;
  /** What the owner calls it in the tree. */
  readonly title: string;
}

/** What is said together with files of ours (`up-…`), which leave before the text or with it, in their order. */
interface SayingNode extends NodeBase {
  /** Absent: none. */
  readonly files?: readonly MediaContent[];
}

/** Says something and goes on. */
export interface MessageNode extends SayingNode {
  readonly kind: 'message';
  readonly text: string;
  readonly next: Next;
}

export interface MenuOption {
  readonly id: string;
  readonly title: string;
  /** Second line of a list row; '' in buttons. */
  readonly description: string;
  /** Other words that mean it. */
  readonly keywords: readonly string[];
  readonly next: Next;
}

/** A question with options to press: up to three are buttons, more are a list. */
export interface MenuNode extends NodeBase {
  readonly kind: 'menu';
  readonly text: string;
  readonly footer: string;
  /** `auto`: buttons where they fit. */
  readonly form: 'auto' | 'button' | 'list';
  /** The list's own button. */
  readonly listLabel: string;
  readonly options: readonly MenuOption[];
  /** Adds "Falar com atendente" and "Voltar" behind the options. */
  readonly offerAttendant: boolean;
  readonly offerBack: boolean;
  /** Answers that were not understood before a person takes over. */
  readonly tries: number;
}

export interface KeywordRoute {
  readonly id: string;
  readonly title: string;
  readonly keywords: readonly string[];
  readonly next: Next;
}

/** An open question: the customer's words choose the way. */
export interface KeywordsNode extends NodeBase {
  readonly kind: 'keywords';
  readonly text: string;
  readonly routes: readonly KeywordRoute[];
  /** Where nothing matched; null: asks again, then a person. */
  readonly otherwise: Next;
  readonly tries: number;
}

export type FieldType =
  'name' | 'cpf' | 'cnpj' | 'cpf-cnpj' | 'email' | 'date' | 'contract' | 'phone' | 'number' | 'text';

/** Asks for one thing and checks it. */
export interface CollectNode extends NodeBase {
  readonly kind: 'collect';
  readonly text: string;
  readonly field: { readonly key: string; readonly label: string; readonly type: FieldType };
  /** Also kept with the customer, beyond this conversation. */
  readonly keep: boolean;
  readonly tries: number;
  readonly next: Next;
}

export type FileType = 'pdf' | 'jpeg' | 'png';

export interface WantedDocument {
  readonly id: string;
  readonly label: string;
  readonly optional: boolean;
}

/** Asks for documents, one after the other, and looks at each. */
export interface DocumentsNode extends NodeBase {
  readonly kind: 'documents';
  readonly text: string;
  readonly documents: readonly WantedDocument[];
  readonly accepts: readonly FileType[];
  /** Largest file, MB (10^6 bytes). */
  readonly maxMegabytes: number;
  readonly tries: number;
  readonly next: Next;
}

/** Who is it? Part of the CPF and the birth date against the customer's record; never the whole CPF (facts: brazil G12). */
export interface IdentityNode extends NodeBase {
  readonly kind: 'identity';
  readonly text: string;
  readonly cpfDigits: number;
  readonly cpfEnd: 'first' | 'last';
  readonly birth: 'day' | 'date';
  readonly tries: number;
  /** How long the result holds, hours. */
  readonly validHours: number;
  readonly next: Next;
  readonly failed: Next;
}

/** Answers from the customer's own record, and only after the identity step. */
export interface AnswerNode extends SayingNode {
  readonly kind: 'answer';
  readonly text: string;
  readonly next: Next;
  /** There is no record, or it lacks what the text names. */
  readonly missing: Next;
}

/** To the queue of a sector, with a summary. */
export interface HandoffNode extends SayingNode {
  readonly kind: 'handoff';
  readonly text: string;
  /** null: the sector in which the conversation stands. */
  readonly sectorId: string | null;
}

export interface CloseNode extends SayingNode {
  readonly kind: 'close';
  readonly text: string;
}

export type FlowNode =
  | MessageNode
  | MenuNode
  | KeywordsNode
  | CollectNode
  | DocumentsNode
  | IdentityNode
  | AnswerNode
  | HandoffNode
  | CloseNode;

/** What happens when the customer says no more. */
export interface Silence {
  /** Minutes until one reminder; null: none. */
  readonly remindAfter: number | null;
  /** Minutes until the end, counted from the last word. */
  readonly endAfter: number;
  readonly then: 'close' | 'attendant';
}

/** A tree of questions, answers and acts, as its owner edits it. */
export interface Flow {
  readonly startId: string;
  readonly nodes: readonly FlowNode[];
  readonly phrases: FlowPhrases;
  readonly silence: Silence;
}

/** So many files a step says: more is a flood. */
export const NODE_FILES_MAX = 10;

/** Steps that say something once; a question with files would send them again with every wrong answer. */
export type FileNode = MessageNode | AnswerNode | HandoffNode | CloseNode;

/** Whether a step can carry files. */
export function carriesFiles(node: FlowNode): node is FileNode {
  return node.kind === 'message' || node.kind === 'answer' || node.kind === 'handoff' || node.kind === 'close';
}

/** More than a person keeps in view, and what the decision is measured with. */
export const NODES_MAX = 300;

/** The node of that id. */
export function nodeOf(flow: Flow, id: string): FlowNode | undefined {
  return flow.nodes.find((node) => node.id === id);
}

/** Does the conversation stay here until the customer says something? */
export function waits(node: FlowNode): boolean {
  return (
    node.kind === 'menu' ||
    node.kind === 'keywords' ||
    node.kind === 'collect' ||
    node.kind === 'documents' ||
    node.kind === 'identity'
  );
}
