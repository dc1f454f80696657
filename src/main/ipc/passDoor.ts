import type { z } from 'zod';
import type { Log } from '../../shared/kernel/log';
import { refused, type Failure, type Result } from '../../shared/kernel/result';
import { APP_ORIGIN } from '../app/origin';

/** What Electron tells of the frame that asks; null when it is gone by now. */
export interface AskingFrame {
  readonly parent: unknown;
  readonly origin: string;
}

/** Does this message come from the app's own page, in the main frame of its window? (Electron checklist 17) */
export function isOwnPage(frame: AskingFrame | null): boolean {
  return frame !== null && frame.parent === null && frame.origin === APP_ORIGIN;
}

/** The window that asks, by the id of its page. */
export interface Asker {
  readonly id: number;
}

export type AnyHandler = (...args: readonly unknown[]) => Promise<Result<unknown>> | Result<unknown>;

let surprises = 0;

/** File, line and column of the first line of the stack, without its folder. */
function placeOf(error: Error): string {
  return /([\w.-]+:\d+:\d+)\)?$/m.exec(error.stack ?? '')?.[1] ?? '';
}

/** A surprise crosses as plain data: a number that stands in the log too, and nothing of the error itself. */
function surprise(log: Log, name: string, thrown: unknown): Failure {
  surprises += 1;
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  log.error('ipc.unexpected', {
    request: name,
    number: surprises,
    kind: thrown instanceof Error ? thrown.name : typeof thrown,
    code,
    file: thrown instanceof Error ? placeOf(thrown) : '',
  });
  return { code: 'unexpected', detail: `#${surprises}` };
}

/**
 * What one request goes through: whose message, then what shape, then the work.
 * @returns always a Result; it never throws across
 */
export async function passDoor(
  request: { readonly name: string; readonly own: boolean; readonly args: readonly unknown[]; readonly asker: Asker },
  guard: z.ZodType,
  work: AnyHandler,
  log: Log,
): Promise<Result<unknown>> {
  if (!request.own) {
    log.warn('ipc.forbidden', { request: request.name });
    return refused({ code: 'forbidden' });
  }
  const parsed = guard.safeParse(request.args);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.join('.') ?? '';
    log.warn('ipc.bad-request', { request: request.name, reason: path });
    return refused({ code: 'bad-request', detail: path });
  }
  try {
    return await work(...(parsed.data as readonly unknown[]), request.asker);
  } catch (thrown) {
    return refused(surprise(log, request.name, thrown));
  }
}
