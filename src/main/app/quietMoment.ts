/** Longer than this nothing waits for a page, ms. */
const PAGE_PATIENCE = 3_000;

/** The moment from which loading and connecting disturb nobody: `begin` is told when the first page has been painted and is calm. */
export interface Quiet {
  readonly come: Promise<void>;
  begin(): void;
}

/** Comes when it is told, or after three seconds. */
export function quietMoment(): Quiet {
  let begin = (): void => undefined;
  const come = new Promise<void>((resolve) => (begin = resolve));
  setTimeout(begin, PAGE_PATIENCE);
  return { come, begin };
}
