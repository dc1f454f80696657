import type { DayPlan, DayReport } from './simulateDay';

/** The report of a day for a person who reads it on a terminal. */
export function reportText(plan: DayPlan, report: DayReport): string {
  const { missed, waits, clockWaits } = report;
  const total = missed['no-answer'] + missed['nobody-eligible'] + missed['closed-hours'];
  const causes = `no answer ${missed['no-answer']}, nobody eligible ${missed['nobody-eligible']}, outside the hours ${missed['closed-hours']}`;
  return [
    `mode ${plan.mode}: ${plan.attendants} attendants, ${plan.arrivals} customers, seed ${plan.seed}`,
    `  first answer   ${figures(waits)}   (business time)`,
    `                 ${figures(clockWaits)}   (clock)`,
    `  hops           ${report.hops}, at most ${report.mostHops} for one customer`,
    `  CNA            ${total} (${causes}), notices ${report.notices}`,
    `  answered       ${waits.length} of ${plan.arrivals}`,
    `  rounds         ${report.rounds}, decisions ${report.decisions}`,
    report.broken.length === 0
      ? '  invariants     all held'
      : `  invariants     BROKEN: ${report.broken.slice(0, 10).join('; ')}`,
  ].join('\n');
}

/** Mean, median and 90th percentile of amounts in ms; all 0 where there are none. */
export function figuresOf(amounts: readonly number[]): {
  mean: number;
  median: number;
  p90: number;
} {
  const sorted = amounts.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
  const mean = sorted.reduce((sum, amount) => sum + amount, 0) / Math.max(1, sorted.length);
  return { mean, median: at(0.5), p90: at(0.9) };
}

function figures(amounts: readonly number[]): string {
  const { mean, median, p90 } = figuresOf(amounts);
  return `mean ${spanText(mean)}   median ${spanText(median)}   p90 ${spanText(p90)}`;
}

/** `1 h 05 min`, `2 min 07 s`, `41 s`. */
function spanText(amount: number): string {
  const seconds = Math.round(amount / 1_000);
  const two = (value: number) => String(value).padStart(2, '0');
  if (seconds >= 3_600) return `${Math.floor(seconds / 3_600)} h ${two(Math.floor((seconds % 3_600) / 60))} min`;
  return seconds >= 60 ? `${Math.floor(seconds / 60)} min ${two(seconds % 60)} s` : `${seconds} s`;
}
