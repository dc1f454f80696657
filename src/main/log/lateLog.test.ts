import { describe, expect, it } from 'vitest';
import type { Log } from '../../shared/kernel/log';
import { lateLog } from './lateLog';

function memoryLog() {
  const lines: string[] = [];
  const log: Log = {
    info: (event) => void lines.push(`info ${event}`),
    warn: (event) => void lines.push(`warn ${event}`),
    error: (event) => void lines.push(`error ${event}`),
  };
  return { lines, log };
}

const never = new Promise<void>(() => undefined);

describe('lateLog', () => {
  it('keeps what comes before the log in order, and writes it once it is there', async () => {
    const { lines, log } = memoryLog();
    let calm: () => void = () => undefined;
    const late = lateLog(
      () => Promise.resolve(log),
      new Promise((resolve) => {
        calm = resolve;
      }),
    );
    late.info('app.start');
    late.warn('app.slow');
    expect(lines).toEqual([]);
    calm();
    await expect.poll(() => lines).toEqual(['info app.start', 'warn app.slow']);
    late.info('app.after');
    expect(lines.at(-1)).toBe('info app.after');
  });

  it('an error brings the log at once', async () => {
    const { lines, log } = memoryLog();
    const late = lateLog(() => Promise.resolve(log), never);
    late.info('app.start');
    late.error('app.broken');
    await expect.poll(() => lines).toEqual(['info app.start', 'error app.broken']);
  });

  it('loads the real log once', async () => {
    const { lines, log } = memoryLog();
    let loads = 0;
    const load = (): Promise<Log> => {
      loads += 1;
      return Promise.resolve(log);
    };
    const late = lateLog(load, Promise.resolve());
    late.error('app.one');
    late.error('app.two');
    await expect.poll(() => lines).toEqual(['error app.one', 'error app.two']);
    expect(loads).toBe(1);
  });
});
