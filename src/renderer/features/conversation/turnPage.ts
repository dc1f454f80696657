/** So much of what can be seen goes by with a page: a line or two stay, for the eye. */
const SHARE = 0.9;

/**
 * PageUp and PageDown: a screen of messages on, and then the outermost one that can be seen whole.
 * @param found told its key once the lines have been drawn
 */
export function turnPage(log: HTMLElement, up: boolean, found: (key: string) => void): void {
  let over = false;
  // Whoever presses the next key before that means the next key.
  const end = (): void => {
    over = true;
  };
  log.addEventListener('keydown', end, { capture: true, once: true });
  log.scrollBy({ top: (up ? -SHARE : SHARE) * log.clientHeight, behavior: 'instant' });
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      log.removeEventListener('keydown', end, { capture: true });
      const key = over ? undefined : outermost(log, up);
      if (key !== undefined) found(key);
    }),
  );
}

/** Of the messages in sight, the first or the last one; those that are cut only where none is whole. */
function outermost(log: HTMLElement, up: boolean): string | undefined {
  const { top, bottom } = log.getBoundingClientRect();
  const drawn = Array.from(log.querySelectorAll<HTMLElement>('[data-message-id]'), (message) => ({
    key: message.dataset['messageId'],
    box: message.getBoundingClientRect(),
  }));
  const whole = drawn.filter(({ box }) => box.top >= top && box.bottom <= bottom);
  const seen = whole.length > 0 ? whole : drawn.filter(({ box }) => box.bottom > top && box.top < bottom);
  return seen.at(up ? 0 : -1)?.key;
}
