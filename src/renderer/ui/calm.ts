/** What is shown at most every `ms`: at once when it has been calm, else the newest when the time is over. */
export interface Calm<Value> {
  show(value: Value): void;
  stop(): void;
}

/**
 * Thins a flood out for the eye: a list that is laid anew forty times a second can be neither read nor clicked.
 * @param ms time between two showings
 */
export function calm<Value>(ms: number, show: (value: Value) => void): Calm<Value> {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let latest: { readonly value: Value } | null = null;
  function over(): void {
    timer = null;
    if (!latest) return;
    const { value } = latest;
    latest = null;
    timer = setTimeout(over, ms);
    show(value);
  }
  return {
    show(value) {
      latest = { value };
      if (timer === null) over();
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      latest = null;
    },
  };
}
