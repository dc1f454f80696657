import { isAbsolute, resolve } from 'node:path';

export interface CommandLine {
  /** `--demo`: open on the demonstration number. */
  readonly demonstration: boolean;
  /** `--connection=<file>`, absolute. */
  readonly connectionFile: string | null;
  /** `--profile=<folder>`, absolute. */
  readonly profile: string | null;
  /** `--hidden`: start in the tray. */
  readonly hidden: boolean;
}

function valueOf(args: readonly string[], name: string): string | null {
  const head = `--${name}=`;
  const found = args.findLast((each) => each.startsWith(head));
  return found === undefined || found.length === head.length ? null : found.slice(head.length);
}

/**
 * Reads what the app was started with. Chromium's own switches and the app folder of a development start are ignored.
 * @param args process.argv without the executable
 * @param folder that relative paths start from
 */
export function readCommandLine(args: readonly string[], folder: string): CommandLine {
  const path = (name: string): string | null => {
    const value = valueOf(args, name);
    return value === null || isAbsolute(value) ? value : resolve(folder, value);
  };
  return {
    demonstration: args.includes('--demo'),
    connectionFile: path('connection'),
    profile: path('profile'),
    hidden: args.includes('--hidden'),
  };
}
