import { MINUTE } from '../../../kernel/instant';
import { variableName } from '../../replies/parseVariables';
import type { MediaContent } from '../../conversations/content';
import { fillText } from './fillText';
import type { FilledText } from './fillText';
import type { FileNode, Flow, FlowNode } from './flow';
import { composeMenu } from './composeMenu';
import { menuLimits } from './menuLimits';
import type { FlowPhrases } from './phrases';
import { recordValue } from './customerRecord';
import { recordOf } from './findRecord';
import type { FlowAct, FlowContext, Step } from './step';
import type { EndReason, FlowSession } from './session';
import { summaryOf } from './summary';

/** More than any service needs: a tree that talks in circles ends with a person. */
const SENT_MAX = 80;
const TRAIL_MAX = 30;
const PATH_MAX = 20;

/** One step under way: the session as it becomes, and what is to be done. */
export class Walk {
  readonly acts: FlowAct[] = [];

  constructor(
    readonly flow: Flow,
    public session: FlowSession,
    readonly context: FlowContext,
  ) {}

  get step(): Step {
    return { session: this.session, acts: this.acts };
  }

  change(part: Partial<FlowSession>): void {
    this.session = { ...this.session, ...part };
  }

  changeIdentity(part: Partial<FlowSession['identity']>): void {
    this.change({ identity: { ...this.session.identity, ...part } });
  }

  isConfirmed(): boolean {
    const { confirmedUntil } = this.session.identity;
    return confirmedUntil !== null && confirmedUntil > this.context.now;
  }

  /** A text with its variables; those of the record only while the identity holds. */
  fill(template: string, more: Readonly<Record<string, string>> = {}): FilledText {
    return fillText(template, (name) => more[name] ?? this.valueOf(name));
  }

  private valueOf(name: string): string | undefined {
    const { variables } = this.context;
    if (name.startsWith('campo.')) {
      const key = name.slice('campo.'.length);
      return this.session.fields.findLast((field) => field.key === key)?.value ?? variables[name];
    }
    if (!name.startsWith('registro.')) return variables[variableName(name)];
    const record = this.isConfirmed() ? recordOf(this.session, this.context) : undefined;
    return record && recordValue(record, name.slice('registro.'.length));
  }

  /** Says something; an empty text is not said. */
  say(template: string, more: Readonly<Record<string, string>> = {}, files: readonly MediaContent[] = []): void {
    const text = cut(this.fill(template, more).text);
    if (text === '' && files.length === 0) return;
    const content = { kind: 'text', text } as const;
    this.acts.push(files.length === 0 ? { do: 'send', content } : { do: 'send', content, files });
    this.change({ sent: this.session.sent + 1 });
  }

  /** Says what a step says, with its files. */
  tell({ text, files }: FileNode): void {
    this.say(text, {}, files);
  }

  phrase(name: keyof FlowPhrases, more: Readonly<Record<string, string>> = {}): void {
    this.say(this.flow.phrases[name], more);
  }

  /** Says what a node says; a menu with its options. */
  ask(node: FlowNode, more: Readonly<Record<string, string>> = {}): void {
    if (node.kind !== 'menu') return this.say(node.text, more);
    const { text } = this.fill(node.text);
    this.acts.push({ do: 'send', content: composeMenu(this.flow, node, text === '' ? node.title || '…' : text) });
    this.change({ sent: this.session.sent + 1 });
  }

  /** The customer's turn, at this node. */
  waitAt(node: FlowNode): void {
    const { nodeId, trail } = this.session;
    const moved = nodeId !== null && nodeId !== node.id;
    this.change({ nodeId: node.id, tries: 0, trail: moved ? [...trail, nodeId].slice(-TRAIL_MAX) : trail });
  }

  chose(title: string): void {
    this.change({ path: [...this.session.path, title].slice(-PATH_MAX) });
  }

  talksTooMuch(): boolean {
    return this.session.sent >= SENT_MAX;
  }

  /** From now on silence is counted again. */
  armSilence(): void {
    const { remindAfter, endAfter } = this.flow.silence;
    const minutes = remindAfter !== null && !this.session.reminded ? remindAfter : endAfter;
    this.change({ dueAt: this.context.now + Math.max(1, minutes) * MINUTE });
  }

  handOff(reason: EndReason, sectorId: string | null = null): void {
    if (!this.context.isOpen) this.phrase('handoffClosed');
    this.acts.push({ do: 'handoff', sectorId, reason, summary: summaryOf(this.session, this.isConfirmed()) });
    this.end(reason);
  }

  close(reason: EndReason): void {
    this.acts.push({ do: 'close', reason });
    this.end(reason);
  }

  private end(reason: EndReason): void {
    this.change({ ended: { at: this.context.now, reason }, dueAt: null });
  }
}

function cut(text: string): string {
  const characters = Array.from(text);
  return characters.length <= menuLimits.text ? text : `${characters.slice(0, menuLimits.text - 1).join('')}…`;
}
