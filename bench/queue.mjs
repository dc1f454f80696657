import { importSources } from '../scripts/build/importSources.mjs';
import { median } from './appProcess.mjs';

export const withoutApp = true;

const SIZES = [2_500, 5_000, 10_000, 20_000];
const MEASURED = 10_000;
const ATTENDANTS = 50;
const SECTORS = 5;
const ROUNDS = 21;
const NOW = Date.UTC(2026, 10, 23, 15);

/**
 * One decision round over 10,000 waiting conversations, 50 attendants without a limit and five sectors with office
 * hours, so that every conversation is given to somebody. The floor is sorting the same conversations by the same rule.
 * `exponent` is that of the growth between 2,500 and 20,000: 1 is linear.
 */
export async function run() {
  const { decideQueue, calendarOf, newService, compareWaiting } = await importSources('bench-queue', [
    'src/shared/domain/queue/decideQueue.ts',
    'src/shared/domain/queue/order.ts',
    'src/shared/domain/conversations/newService.ts',
    'src/shared/domain/hours/calendarOf.ts',
  ]);
  const situations = SIZES.map((size) => situationOf(size, { calendarOf, newService }));
  const cold = timed(() => decideAll(decideQueue, situations[SIZES.indexOf(MEASURED)]));
  const times = SIZES.map(() => []);
  const floors = [];
  // Sizes take turns, so that a busy moment of the machine hits all of them.
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, situation] of situations.entries()) {
      times[index].push(timed(() => decideAll(decideQueue, situation)));
      if (SIZES[index] === MEASURED) floors.push(timed(() => situation.conversations.toSorted(compareWaiting)));
    }
  }
  const medians = times.map(median);
  const value = medians[SIZES.indexOf(MEASURED)];
  const floor = median(floors);
  return {
    name: 'queue',
    value,
    unit: 'ms',
    floor,
    ratio: value / floor,
    cold,
    exponent: exponentOf(SIZES, medians),
    sizes: Object.fromEntries(SIZES.map((size, index) => [size, medians[index]])),
    attendants: ATTENDANTS,
    rounds: ROUNDS,
  };
}

function decideAll(decideQueue, situation) {
  const { decisions } = decideQueue(situation);
  const assigned = decisions.filter(({ kind }) => kind === 'assign').length;
  if (assigned !== situation.conversations.length) throw new Error(`${assigned} were assigned`);
}

function situationOf(size, { calendarOf, newService }) {
  const office = Array.from({ length: 7 }, () => [{ from: 9 * 60, to: 18 * 60 }]);
  const hours = { zone: 'America/Sao_Paulo', week: office, specialDays: [], closedNow: null };
  const sectorIds = Array.from({ length: SECTORS }, (_, index) => `sector-${index}`);
  const random = randomOf(1);
  return {
    now: NOW,
    sectors: sectorIds.map((id) => ({ id, rules, calendar: calendarOf(hours) })),
    attendants: Array.from({ length: ATTENDANTS }, (_, index) => ({
      id: `attendant-${index}`,
      sectorIds: [sectorIds[index % SECTORS], sectorIds[(index + 1) % SECTORS]],
      capacity: null,
      presence: 'online',
      presenceSince: NOW - 3_600_000,
      calendar: calendarOf(null),
      lastReceivedAt: NOW - Math.floor(random() * 3_600_000),
    })),
    conversations: Array.from({ length: size }, (_, index) => {
      const service = newService(
        sectorIds[Math.floor(random() * SECTORS)],
        NOW - Math.floor(random() * 3 * 86_400_000),
      );
      return { id: `cv-${index}`, service: { ...service, priority: random() < 0.1 ? 3 : 1 } };
    }),
  };
}

const rules = {
  mode: 'balcao',
  warnAfter: 180_000,
  reassignAfter: 300_000,
  followUpAfter: null,
  maxHops: 3,
  checkOnline: 86_400_000,
  checkOffline: 900_000,
  reopenWithin: 86_400_000,
  reopenTo: 'same-attendant',
};

function timed(work) {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}

/** Slope of the straight line through the logarithms. */
function exponentOf(sizes, times) {
  const x = sizes.map(Math.log);
  const y = times.map(Math.log);
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const over = x.reduce((sum, value, index) => sum + (value - mx) * (y[index] - my), 0);
  return over / x.reduce((sum, value) => sum + (value - mx) ** 2, 0);
}

/** mulberry32: the same numbers on every machine. */
function randomOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
