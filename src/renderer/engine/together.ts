interface Group<Item> {
  readonly items: Item[];
  readonly done: Promise<void>;
}

/**
 * Group commit: work on the first item begins at once, and what comes while it runs shares the next run. A strict
 * transaction costs a sync of the disk, however much is in it.
 */
export class Together<Item> {
  private group: Group<Item> | null = null;
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly work: (items: readonly Item[]) => Promise<void>) {}

  /** Resolves once the item's run has ended; rejects as that run does. */
  add(item: Item): Promise<void> {
    this.group ??= this.open();
    this.group.items.push(item);
    return this.group.done;
  }

  private open(): Group<Item> {
    const items: Item[] = [];
    const begin = (): Promise<void> => {
      this.group = null;
      return this.work(items);
    };
    // What became of the run before is told to those who were in it.
    const done = this.last.then(begin, begin);
    this.last = done;
    return { items, done };
  }
}
