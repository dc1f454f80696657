const openers = new WeakMap<Element, Element | null>();

/** A field that only stands in for one that is being loaded was opened by what had the keyboard before it. */
export function rememberOpener(standIn: Element, opener: Element | null): void {
  openers.set(standIn, opener);
}

/** What had the keyboard before something opened, which may have been a stand-in. */
export function openerOf(active: Element | null): Element | null {
  return active === null ? null : (openers.get(active) ?? active);
}
