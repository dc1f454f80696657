import { readTemplates, type TemplateState } from '../cloudApi/account';
import type { GraphClient } from '../cloudApi/graphClient';
import type { Clock, Instant } from '../../shared/kernel/instant';
import { MINUTE, SECOND } from '../../shared/kernel/instant';

export interface PolledAccount {
  /** Looks at the account when the last look is long enough ago. Never throws. */
  run(): Promise<void>;
}

export interface AccountPollParts {
  readonly client: GraphClient;
  readonly wabaId: string;
  readonly clock: Clock;
  /** What was known at the last look; null when there was none. */
  readonly recall: () => Promise<readonly TemplateState[] | null>;
  readonly remember: (templates: readonly TemplateState[]) => Promise<void>;
  /** Puts a webhook body into the journal. */
  readonly append: (body: string) => Promise<unknown>;
}

/** Well below 200 management calls an hour (cloud-api 7), many pages included. */
const EVERY = 15 * MINUTE;

const keyOf = (template: TemplateState): string => `${template.name}\n${template.language}`;

/** Templates whose status is new or another than before; a template that is gone counts as DELETED. */
export function changedTemplates(
  before: readonly TemplateState[],
  now: readonly TemplateState[],
): readonly TemplateState[] {
  const known = new Map(before.map((each) => [keyOf(each), each.status]));
  const here = new Set(now.map(keyOf));
  const gone = before.filter((each) => !here.has(keyOf(each)) && each.status !== 'DELETED');
  return [
    ...now.filter((each) => known.get(keyOf(each)) !== each.status),
    ...gone.map((each) => ({ ...each, status: 'DELETED' })),
  ];
}

/** The same body that the app-level callback would have got (cloud-api 4.6), so that it takes the same way. */
export function templateNotice(wabaId: string, changed: readonly TemplateState[], at: Instant): string {
  const changes = changed.map((each) => ({
    field: 'message_template_status_update',
    value: {
      event: each.status,
      message_template_name: each.name,
      message_template_language: each.language,
    },
  }));
  return JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [{ id: wabaId, time: Math.floor(at / SECOND), changes }],
  });
}

/**
 * Template changes do not follow the number's callback (cloud-api 12.2), so they are looked for, and a change is
 * put into the journal as the webhook that it would have been.
 */
export function createAccountPoll(parts: AccountPollParts): PolledAccount {
  let lookedAt: Instant | null = null;
  return {
    async run() {
      const now = parts.clock();
      if (lookedAt !== null && now - lookedAt < EVERY && now >= lookedAt) return;
      const templates = await readTemplates(parts.client, parts.wabaId);
      if (!templates.ok) return;
      lookedAt = now;
      try {
        const before = await parts.recall();
        const changed = before === null ? [] : changedTemplates(before, templates.value);
        if (changed.length > 0) await parts.append(templateNotice(parts.wabaId, changed, now));
        if (before === null || changed.length > 0) await parts.remember(templates.value);
      } catch {
        // The disk refused: what changed is still another than what is remembered, and is found again.
        lookedAt = null;
      }
    },
  };
}
