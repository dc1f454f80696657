import { parseWebhook } from '../../shared/whatsapp/parseWebhook';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { done, refused } from '../../shared/kernel/result';
import { strangeAnswer } from '../cloudApi/account';
import type { GraphClient } from '../cloudApi/graphClient';
import { changedTemplates, createAccountPoll, templateNotice, type PolledAccount } from './accountPoll';
import { templateMemory } from './templateMemory';
import { listeningJournal } from './templateNews';

const approved = { name: 'lembrete', language: 'pt_BR', status: 'APPROVED' };
const pending = { name: 'aviso', language: 'pt_BR', status: 'PENDING' };

describe('changedTemplates', () => {
  it('finds new, changed and vanished ones', () => {
    const paused = { ...approved, status: 'PAUSED' };
    expect(changedTemplates([approved], [approved])).toEqual([]);
    expect(changedTemplates([approved], [paused, pending])).toEqual([paused, pending]);
    expect(changedTemplates([approved, pending], [approved])).toEqual([{ ...pending, status: 'DELETED' }]);
  });

  it('tells languages of one name apart', () => {
    const english = { ...approved, language: 'en_US' };
    expect(changedTemplates([approved], [approved, english])).toEqual([english]);
  });
});

it('writes what the parser takes for a notice of the account', () => {
  const events = parseWebhook(templateNotice('400500', [pending], 1_700_000_000_000), '100200300');
  expect(events).toMatchObject([
    { type: 'account', field: 'message_template_status_update', value: { message_template_name: 'aviso' } },
  ]);
});

describe('the kept templates', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'balcao-templates-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  interface World {
    now: number;
    looks: number;
    readonly poll: PolledAccount;
    readonly told: string[];
    /** null: WhatsApp is out of reach. */
    templates: object[] | null;
  }
  function world(): World {
    const told: string[] = [];
    const call: GraphClient['call'] = () => {
      made.looks += 1;
      return Promise.resolve(made.templates === null ? refused(strangeAnswer('x')) : done({ data: made.templates }));
    };
    const made: World = {
      now: 1_700_000_000_000,
      looks: 0,
      told,
      templates: [],
      poll: createAccountPoll({
        ...{ client: { call } as GraphClient, wabaId: '400', clock: () => made.now },
        ...templateMemory(join(folder, 'templates.json')),
        append: (body) => Promise.resolve(told.push(body)),
        onChanged: () => told.push('changed'),
      }),
    };
    return made;
  }
  const body = { components: [{ type: 'BODY', text: 'Oi' }] };

  it('are there without WhatsApp, and tell once of another text or status', async () => {
    const first = world();
    expect(await first.poll.read()).toEqual({ fetchedAt: null, templates: [] });
    first.templates = [{ ...approved, ...body }];
    const [one, other] = await Promise.all([first.poll.fetch(), first.poll.fetch()]);
    expect(one).toBe(other);
    expect(first.told).toEqual(['changed']);
    await first.poll.fetch();
    expect(first.told).toHaveLength(1);
    first.templates = [{ ...approved, status: 'PAUSED', ...body }];
    await first.poll.fetch();
    expect(first.told.slice(1)).toEqual([expect.stringContaining('"event":"PAUSED"'), 'changed']);

    const offline = world();
    offline.templates = null;
    expect(await offline.poll.fetch()).toMatchObject({ ok: false });
    const kept = { fetchedAt: 1_700_000_000_000, templates: [{ ...approved, status: 'PAUSED', ...body }] };
    expect(await offline.poll.read()).toMatchObject(kept);
  });

  it('are looked at once for a crowd of news, and again at the next round', async () => {
    const made = world();
    await Promise.all([made.poll.hear(), made.poll.hear()]);
    await made.poll.hear();
    expect(made.looks).toBe(1);
    await made.poll.run();
    expect(made.looks).toBe(2);
    await made.poll.run();
    expect(made.looks).toBe(2);
    made.now += 20_000;
    await made.poll.hear();
    expect(made.looks).toBe(3);
  });

  it('of an earlier version are known by their status, and are no list to choose from', async () => {
    await writeFile(join(folder, 'templates.json'), JSON.stringify([approved]));
    const { poll, told } = world();
    expect(await poll.read()).toMatchObject({ fetchedAt: null, templates: [approved] });
    await poll.fetch();
    expect(told).toEqual([expect.stringContaining('"event":"DELETED"'), 'changed']);
  });
});

it.each([
  ['{"field":"message_template_status_update"}', 1],
  ['{"field":"template_category_update"}', 1],
  [JSON.stringify({ field: 'messages', text: '"field":"message_template_status_update"' }), 0],
])('hears of template news in a body, and of no customer who writes the same: %s', async (body, times) => {
  let heard = 0;
  const journal = listeningJournal({ append: () => Promise.resolve(1) }, () => (heard += 1));
  await journal.append('webhook', Buffer.from(body));
  expect(heard).toBe(times);
});
