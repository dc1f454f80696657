import type { Template, TemplateList } from '../../shared/domain/templates/template';
import { templateKey } from '../../shared/domain/templates/template';
import type { Clock, Instant } from '../../shared/kernel/instant';
import { MINUTE, SECOND } from '../../shared/kernel/instant';
import { done, type Result } from '../../shared/kernel/result';
import type { GraphClient } from '../cloudApi/graphClient';
import type { GraphFailure } from '../cloudApi/graphFailure';
import { readTemplates } from '../cloudApi/templates';

export interface PolledAccount {
  /** Looks at the account when the last look is long enough ago. Never throws. */
  run(): Promise<void>;
  /** What the last look found, of an earlier start too. */
  read(): Promise<TemplateList>;
  /** WhatsApp told of a change: looks now, or at the next round where it has just looked. Never throws. */
  hear(): Promise<void>;
  /** Looks now; several askers share one look. Never throws. */
  fetch(): Promise<Result<TemplateList, GraphFailure>>;
}

export interface AccountPollParts {
  readonly client: GraphClient;
  readonly wabaId: string;
  readonly clock: Clock;
  /** What was known at the last look; null when there was none. */
  readonly recall: () => Promise<TemplateList | null>;
  readonly remember: (list: TemplateList) => Promise<void>;
  /** Puts a webhook body into the journal. */
  readonly append: (body: string) => Promise<unknown>;
  /** What is remembered is another list than before. */
  readonly onChanged: () => void;
}

/** Well below 200 management calls an hour (cloud-api 7), many pages included. */
const EVERY = 15 * MINUTE;
/** Many templates are often approved together. */
const CALM = 20 * SECOND;

type TemplateState = Pick<Template, 'name' | 'language' | 'status'>;

/** Templates whose status is new or another than before; a template that is gone counts as DELETED. */
export function changedTemplates(
  before: readonly TemplateState[],
  now: readonly TemplateState[],
): readonly TemplateState[] {
  const known = new Map(before.map((each) => [templateKey(each), each.status]));
  const here = new Set(now.map(templateKey));
  const gone = before.filter((each) => !here.has(templateKey(each)) && each.status !== 'DELETED');
  return [
    ...now.filter((each) => known.get(templateKey(each)) !== each.status),
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

/** All that is known of the templates, in one order, whoever made the objects. */
function factsOf({ templates }: TemplateList): string {
  return JSON.stringify(
    templates.map((each) => [
      templateKey(each),
      each.status,
      each.category,
      each.format,
      each.quality,
      each.components,
    ]),
  );
}

/** The list that is not there yet. */
const NOTHING: TemplateList = { fetchedAt: null, templates: [] };

/**
 * Template changes do not follow the number's callback (cloud-api 12.2), so they are looked for, and a change of status is
 * put into the journal as the webhook that it would have been. The list itself is remembered for whoever sends one.
 */
export function createAccountPoll(parts: AccountPollParts): PolledAccount {
  let lookedAt: Instant | null = null;
  let stale = false;
  let running: Promise<Result<TemplateList, GraphFailure>> | null = null;

  async function look(): Promise<Result<TemplateList, GraphFailure>> {
    const now = parts.clock();
    stale = false;
    const templates = await readTemplates(parts.client, parts.wabaId);
    if (!templates.ok) return templates;
    lookedAt = now;
    const list = { fetchedAt: now, templates: templates.value };
    try {
      const before = await parts.recall();
      const changed = before === null ? [] : changedTemplates(before.templates, list.templates);
      if (changed.length > 0) await parts.append(templateNotice(parts.wabaId, changed, now));
      await parts.remember(list);
      const same = before !== null && before.fetchedAt !== null && factsOf(before) === factsOf(list);
      if (!same) parts.onChanged();
    } catch {
      // The disk refused: what changed is still another than what is remembered, and is found again.
      lookedAt = null;
    }
    return done(list);
  }
  function fetch(): Promise<Result<TemplateList, GraphFailure>> {
    running ??= look().finally(() => (running = null));
    return running;
  }
  function isWithin(span: number): boolean {
    const now = parts.clock();
    return lookedAt !== null && now - lookedAt < span && now >= lookedAt;
  }
  return {
    fetch,
    read: async () => (await parts.recall()) ?? NOTHING,
    async run() {
      if (!stale && isWithin(EVERY)) return;
      await fetch();
    },
    async hear() {
      if (running !== null || isWithin(CALM)) stale = true;
      else await fetch();
    },
  };
}
