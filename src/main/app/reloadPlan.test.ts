import { expect, it } from 'vitest';
import { MINUTE, type Instant } from '../../shared/kernel/instant';
import { reloadPlan } from './reloadPlan';

function plans(moments: readonly Instant[]): (number | 'stop')[] {
  let deaths: readonly Instant[] = [];
  return moments.map((now) => {
    const plan = reloadPlan(deaths, now);
    if (plan.step === 'stop') return 'stop';
    deaths = plan.deaths;
    return plan.afterMs;
  });
}

it('reloads at once, after 2 s, after 10 s, and then gives up', () => {
  expect(plans([0, 1_000, 5_000, 20_000])).toEqual([0, 2_000, 10_000, 'stop']);
});

it('forgets deaths that are ten minutes old', () => {
  expect(plans([0, 1_000, 5_000, 11 * MINUTE])).toEqual([0, 2_000, 10_000, 0]);
});

it('is not confused by a clock that was set back', () => {
  expect(plans([60 * MINUTE, 0])).toEqual([0, 0]);
});
