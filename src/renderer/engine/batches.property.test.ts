import fc from 'fast-check';
import { expect, it } from 'vitest';
import { verifyChain } from '../../shared/domain/audit/chain';
import { offerUnconfirmed } from '../commands/offerUnconfirmed';
import { unsettledJobs } from '../db/outbox/read';
import { BatchWorld } from './batchWorld';
import type { Fate } from './batchWorld';

/** What is done in one go, and may be killed before it is on disk. */
const batches = ['intake', 'decide', 'claim', 'note'] as const;
const others = ['post', 'hear', 'status', 'reload', 'crash', 'round', 'round'] as const;

const step = fc.record({
  what: fc.constantFrom('arrive' as const, ...batches, ...others, 'post' as const),
  people: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 8 }),
  text: fc.constantFrom('oi', 'o boleto, por favor'),
  count: fc.integer({ min: 1, max: 8 }),
  killed: fc.integer({ min: 0, max: 3 }).map((one) => one === 0),
  fates: fc.array(fc.constantFrom<Fate>('accepted', 'accepted', 'refused', 'unheard', 'dropped'), {
    minLength: 8,
    maxLength: 8,
  }),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

async function take(world: BatchWorld, { what, people, text, count, killed, fates }: Step): Promise<void> {
  switch (what) {
    case 'arrive':
      return world.arrive(people, text);
    case 'post':
      return world.post(count, (place) => fates[place] ?? 'accepted');
    case 'hear':
      return world.hear(count);
    case 'status':
      return world.tellStatuses();
    case 'round':
      await world.intake();
      await world.decide();
      return world.claim();
    case 'reload':
    case 'crash':
      return world[what]();
    case 'intake':
    case 'decide':
    case 'claim':
    case 'note':
      await world[what](killed);
      // Who is killed in the middle of it begins again.
      if (killed) await (count % 2 === 0 ? world.reload() : world.crash());
  }
}

/** Everything comes to its end, with nobody dying any more; what WhatsApp never got is asked of a person. */
async function settle(world: BatchWorld): Promise<void> {
  await world.crash();
  for (let round = 0; round < 40; round += 1) {
    world.tellStatuses();
    await world.intake();
    await world.decide();
    const occasion = { now: world.now, random: () => new Uint8Array(16) };
    const jobs = await unsettledJobs(world.db);
    for (const { id, state } of jobs) if (state === 'unconfirmed') await offerUnconfirmed(world.db, id, occasion);
    if (round > 0 && jobs.every(({ state }) => state === 'unconfirmed')) return;
    await world.claim();
    world.post(64, () => 'accepted');
    world.hear(64);
    await world.note();
    world.pass(2);
  }
  throw new Error('it does not come to an end');
}

async function automatic(world: BatchWorld) {
  return (await world.db.messages.toArray()).filter(({ author }) => author.kind === 'automation');
}

async function answersOf(history: readonly Step[]): Promise<readonly string[]> {
  const world = await BatchWorld.open();
  for (const each of history) if (each.what === 'arrive') world.arrive(each.people, each.text);
  await settle(world);
  return (await automatic(world)).map(({ id }) => id).sort();
}

async function holds(history: readonly Step[]): Promise<void> {
  const world = await BatchWorld.open();
  for (const each of history) await take(world, each);
  await settle(world);
  const messages = await automatic(world);
  // The same answers as at a counter where nobody dies: none is lost, none is there twice.
  expect(messages.map(({ id }) => id).sort()).toEqual(await answersOf(history));
  for (const { id, delivery } of messages) {
    const times = world.accepted.get(id) ?? 0;
    // Taken once and known to be, or never taken, and then somebody is asked.
    expect([id, times, delivery]).toEqual([id, times === 1 ? 1 : 0, times === 1 ? 'delivered' : 'unconfirmed']);
  }
  expect(verifyChain(await world.db.changes.toArray())).toMatchObject({ ok: true });
}

it('in batches, killed between decision, claim, send and record: nothing is lost, nothing leaves twice', async () => {
  const histories = fc.array(step, { minLength: 10, maxLength: 40 });
  await fc.assert(fc.asyncProperty(histories, holds), { numRuns: 40 });
}, 60_000);

it('a whole batch that is claimed and never sent leaves once, after the app has died', async () => {
  const world = await BatchWorld.open();
  world.arrive([0, 1, 2, 3, 4, 5], 'o boleto, por favor');
  await world.intake();
  await world.decide();
  await world.claim();
  expect((await unsettledJobs(world.db)).map(({ state }) => state)).toEqual(Array(6).fill('sending'));
  await world.crash();
  await settle(world);
  expect([...world.accepted.values()]).toEqual(Array(6).fill(1));
});
