import type { CounterTally } from '../../shared/contract/channels';

/** One line to whoever started the app from a terminal; counts and addresses only, never a text or a person. */
export type Print = (line: string) => void;

const NAMES = ['received', 'answered', 'delivered', 'read', 'failed', 'unconfirmed'] as const;

export interface Narrator {
  tally(tally: CounterTally): void;
  demonstration(facts: { readonly controlUrl: string | null; readonly phonePageUrl: string | null }): void;
  ready(facts: { readonly phoneNumberId: string; readonly webhookPort: number }): void;
  screenshot(file: string): void;
}

/** Prints what happens at the counter: one line for each count that changed, and JSON lines for programs. */
export function createNarrator(print: Print): Narrator {
  let last: CounterTally | null = null;
  return {
    tally(tally) {
      for (const name of NAMES) {
        if (tally[name] !== (last?.[name] ?? 0)) print(`balcao ${name} ${tally[name]}`);
      }
      last = tally;
    },
    demonstration: (facts) => print(JSON.stringify({ balcao: 'demonstration', ...facts })),
    ready: (facts) => print(JSON.stringify({ balcao: 'ready', ...facts })),
    screenshot: (file) => print(`balcao screenshot ${file}`),
  };
}

/** For a start without a terminal that listens. */
export const silentNarrator: Narrator = createNarrator(() => undefined);
