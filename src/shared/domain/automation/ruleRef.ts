/** Who answers when no person does. Persisted in the change log and in message ids: names are never changed. */
export type RuleRef =
  | {
      readonly kind:
        'bot' | 'greeting' | 'away' | 'busy' | 'reminder' | 'auto-close' | 'farewell' | 'survey' | 'thanks';
    }
  /** One that the owner wrote; with its name of that day, so that the log can be read after it is gone. */
  | { readonly kind: 'rule'; readonly id: string; readonly name: string };

const PREFIX = 'auto:';

/** `auto:<rule>:<cause>`: the id of what an automation writes, the same however often its cause is looked at. */
export function answerId(rule: RuleRef, cause: string): string {
  return `${PREFIX}${ruleKey(rule)}:${cause}`;
}

/** Short name of who answers, as ids and message authors carry it. */
export function ruleKey(rule: RuleRef): string {
  return rule.kind === 'rule' ? `rule-${rule.id}` : rule.kind;
}

/** Whether a message was written by this automation. */
export function isAnswerFrom(messageId: string, rule: RuleRef): boolean {
  return messageId.startsWith(`${PREFIX}${ruleKey(rule)}:`);
}
