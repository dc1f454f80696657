import type { Log, LogFields } from '../../shared/kernel/log';

type Level = keyof Log;

/** Entries that wait for a log that never comes are not kept without end. */
const MOST_WAITING = 500;

/**
 * A log that may be written to at once and whose real one is loaded later, so that a start does not wait for it.
 * An error loads it at once: the process may be about to end.
 * @param load makes the real log; called once
 * @param when resolves when loading disturbs nobody
 */
export function lateLog(load: () => Promise<Log>, when: Promise<void>): Log {
  let real: Log | null = null;
  let loading: Promise<void> | null = null;
  const waiting: { readonly level: Level; readonly event: string; readonly fields: LogFields | undefined }[] = [];

  function bring(): void {
    loading ??= load().then(
      (log) => {
        real = log;
        for (const { level, event, fields } of waiting.splice(0)) log[level](event, fields);
      },
      () => void process.stderr.write('balcao: the log file cannot be opened\n'),
    );
  }

  const write =
    (level: Level) =>
    (event: string, fields?: LogFields): void => {
      if (real) return real[level](event, fields);
      if (waiting.length < MOST_WAITING) waiting.push({ level, event, fields });
      if (level === 'error') bring();
    };

  void when.then(bring);
  return { info: write('info'), warn: write('warn'), error: write('error') };
}
