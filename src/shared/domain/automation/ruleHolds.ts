import { assertNever } from '../../kernel/assertNever';
import { fold } from '../../kernel/text';
import type { MessageContent } from '../conversations/content';
import { previewOf } from '../conversations/preview';
import { fieldHolds } from './fieldTest';
import { fileKind } from './fileKind';
import { languageOf } from './languageOf';
import type { Rule, RuleCondition, RuleContent } from './rule';
import type { RuleCustomer } from './ruleCustomer';

/** What rules look at. */
export interface RuleFacts {
  /** The customer's message; null: time has passed, or the conversation was closed. */
  readonly content: MessageContent | null;
  readonly begins: boolean;
  readonly sectorId: string;
  readonly tags: readonly string[];
  readonly open: boolean;
  readonly known: boolean;
  readonly byPerson: boolean;
  readonly customer: RuleCustomer;
  /** The message came from an advertisement. */
  readonly fromAd: boolean;
  /** The link of the number that the conversation began by; null: none that is known. */
  readonly linkId: string | null;
  /** Minutes of business time for which the customer has waited for a person; null: for nobody. Asked when needed. */
  readonly waited: () => number | null;
  /** Days since 1970-01-01 on the company's clock. Asked when needed. */
  readonly today: () => number;
}

/** Why a rule fired: its event, and the word that was found where it asks for words. No words of the customer. */
export interface RuleMatch {
  readonly event: Rule['event'];
  readonly word: string | null;
}

/** Words of rules and of messages are folded once, as long as the objects that hold them live. */
const foldedConditions = new WeakMap<object, readonly string[]>();
const foldedContents = new WeakMap<object, string>();

/** @returns why the rule fires; null: it does not */
export function ruleHolds(rule: Rule, facts: RuleFacts): RuleMatch | null {
  if (rule.event === 'opened' && !facts.begins) return null;
  const timed = rule.event === 'waiting' || rule.event === 'closed';
  if (timed !== (facts.content === null)) return null;
  let word: string | null = null;
  for (const condition of rule.conditions) {
    if (condition.kind !== 'words') {
      if (!holds(condition, facts)) return null;
    } else if (condition.match === 'none') {
      if (facts.content === null || wordFound(condition, facts.content) !== null) return null;
    } else {
      word = wordFound(condition, facts.content);
      if (word === null) return null;
    }
  }
  return { event: rule.event, word };
}

function holds(condition: Exclude<RuleCondition, { kind: 'words' }>, facts: RuleFacts): boolean {
  switch (condition.kind) {
    case 'content':
      return facts.content !== null && condition.contents.includes(contentKind(facts.content));
    case 'sector':
      return condition.sectorIds.includes(facts.sectorId);
    case 'tag':
      return hasTag(facts.tags, condition);
    case 'pastTag':
      return hasTag(facts.customer.pastTags, condition);
    case 'hours':
      return condition.open === facts.open;
    case 'customer':
      return condition.known === facts.known;
    case 'language':
      return facts.content !== null && languageOf(previewOf(facts.content).text) === condition.language;
    case 'held':
      return condition.byPerson === facts.byPerson;
    case 'field':
      return fieldHolds(condition, facts.customer.fields, facts.today);
    case 'file': {
      const file = facts.content === null ? null : fileKind(facts.content);
      return file !== null && condition.files.includes(file);
    }
    case 'offers':
      return condition.choice === facts.customer.offers;
    case 'waited':
      return (facts.waited() ?? -1) > condition.minutes;
    case 'ad':
      return condition.from === facts.fromAd;
    case 'link':
      return facts.linkId !== null && condition.linkIds.includes(facts.linkId);
    default:
      return assertNever(condition);
  }
}

function hasTag(
  held: readonly string[],
  { tags, has }: { readonly tags: readonly string[]; readonly has: boolean },
): boolean {
  const folded = held.map(fold);
  return tags.some((tag) => folded.includes(fold(tag))) === has;
}

/** The first word of the rule that stands in the message, as the rule has it; null: not what it asks for. */
function wordFound(
  condition: Extract<RuleCondition, { kind: 'words' }>,
  content: MessageContent | null,
): string | null {
  if (content === null) return null;
  const { match, words } = condition;
  const text = kept(foldedContents, content, () => ` ${foldedOf(previewOf(content).text)} `);
  const folded = kept(foldedConditions, condition, () => words.map((word) => ` ${foldedOf(word)} `));
  const stands = (word: string): boolean =>
    word.trim() !== '' && (match === 'exact' ? text === word : text.includes(word));
  if (match === 'all') return folded.length > 0 && folded.every(stands) ? (words[0] ?? null) : null;
  return words[folded.findIndex(stands)] ?? null;
}

function kept<Key extends object, Value>(known: WeakMap<Key, Value>, key: Key, make: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

/** Letters and digits with single blanks between: `R$ 10, já!` → `r 10 ja`. */
function foldedOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A choice counts as the text that the customer sees. */
function contentKind(content: MessageContent): RuleContent {
  switch (content.kind) {
    case 'text':
    case 'choice':
      return 'text';
    case 'media':
      return content.media === 'sticker' ? 'other' : content.media;
    case 'location':
    case 'contacts':
      return content.kind;
    case 'interactive':
    case 'template':
    case 'order':
    case 'system':
    case 'unsupported':
      return 'other';
    default:
      return assertNever(content);
  }
}
