import { mkdir, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Alarm } from '../../shared/contract/channels';
import type { Clock } from '../../shared/kernel/instant';
import type { Log } from '../../shared/kernel/log';
import { writeWhole } from './atomicFile';

const fileSchema = z.object({
  version: z.literal(1),
  alarms: z.array(z.object({ name: z.string().min(1), dueAt: z.number().finite() })),
});

/** The stored alarms; none when there is no file. A file that cannot be understood is put aside and reported. */
export async function readAlarms(file: string, clock: Clock, log: Log): Promise<readonly Alarm[]> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return [];
    throw cause;
  }
  const alarms = parseAlarms(text);
  if (alarms !== null) return alarms;
  await rename(file, `${file}.bad-${clock()}`);
  log.error('alarms.fileBad', { bytes: text.length });
  return [];
}

/** Stores the alarms, whole or not at all. */
export function writeAlarms(file: string, alarms: readonly Alarm[]): Promise<void> {
  return writeWhole(file, JSON.stringify({ version: 1, alarms }));
}

function parseAlarms(text: string): readonly Alarm[] | null {
  try {
    return fileSchema.safeParse(JSON.parse(text)).data?.alarms ?? null;
  } catch {
    return null;
  }
}
