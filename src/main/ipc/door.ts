import { ipcMain } from 'electron';
import type { z } from 'zod';
import type { RequestName, Requests } from '../../shared/contract/channels';
import type { Log } from '../../shared/kernel/log';
import type { Result } from '../../shared/kernel/result';
import { isOwnPage, passDoor, type AnyHandler, type Asker } from './passDoor';

/**
 * The work behind each request, without the door; after the arguments it is told which window asks. Expected failures are
 * values; surprises may be thrown.
 */
export type Handlers = {
  readonly [Name in RequestName]: (
    ...args: [...Parameters<Requests[Name]>, asker: Asker]
  ) => Promise<Result<ReturnType<Requests[Name]>>> | Result<ReturnType<Requests[Name]>>;
};

/** One guard for the arguments of each request, as a tuple. */
export type RequestGuards = { readonly [Name in RequestName]: z.ZodType };

/**
 * Opens the door: the only place that touches `ipcMain`.
 * @param handlersOf what the page with this id may ask instead; null: it is one of the counter's own
 */
export function openDoor(
  handlers: Handlers,
  guards: RequestGuards,
  log: Log,
  handlersOf: (pageId: number) => Handlers | null,
): void {
  for (const name of Object.keys(handlers) as RequestName[]) {
    ipcMain.handle(name, (event, ...args: unknown[]) => {
      const work = (handlersOf(event.sender.id) ?? handlers)[name] as AnyHandler;
      return passDoor(
        { name, own: isOwnPage(event.senderFrame), args, asker: { id: event.sender.id } },
        guards[name],
        work,
        log,
      );
    });
  }
}
