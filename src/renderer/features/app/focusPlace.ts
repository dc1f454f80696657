/** Frames until a place that is loaded when it is first needed must have been drawn. */
const PATIENCE = 60;

/** Puts the keyboard into a pane: on what it names for that, else on the first thing that takes it, else on its name. @returns whether it went */
export function focusInside(pane: HTMLElement | undefined): boolean {
  const target =
    pane?.querySelector<HTMLElement>('[data-pane-focus]:not(:disabled)') ??
    pane?.querySelector<HTMLElement>(':is(button, input, select, textarea):not(:disabled), [tabindex="0"]') ??
    // Nothing here may be changed by this person: the name of the page, from where the keys scroll it.
    pane?.querySelector<HTMLElement>(':is(h1, h2)[tabindex]');
  target?.focus();
  return target !== undefined && target !== null && document.activeElement === target;
}

/** Who went to a place by its name has the keyboard there, as soon as it is drawn; not in what is still on the screen now. */
export function focusPlace(pane: string, patience = PATIENCE): void {
  requestAnimationFrame(() => {
    const found = document.querySelector<HTMLElement>(`[data-pane="${pane}"]`) ?? undefined;
    if (!focusInside(found) && patience > 0) focusPlace(pane, patience - 1);
  });
}
