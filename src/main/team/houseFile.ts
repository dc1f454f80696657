import { copyFile, readdir, rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { HOUSE_TEXT_MAX, type HouseCopy, type KeptHouse } from '../../shared/contract/house';
import type { Instant } from '../../shared/kernel/instant';
import { fileNameOf } from '../media/mediaStore';
import { writeWhole } from '../scheduler/atomicFile';
import { inTurn, readKept } from './keptText';

const FILE = 'automatic.json';
/** What another database had kept here, before this one kept its own. */
const BEFORE = 'automatic-before.json';
/** The text stands in the file as a JSON string: at worst each of its characters is escaped. */
const FILE_TEXT_MAX = HOUSE_TEXT_MAX * 2;

const kept = z.object({
  version: z.literal(1),
  databaseId: z.string().min(1),
  keptAt: z.number(),
  text: z.string().min(2).max(HOUSE_TEXT_MAX),
});

/**
 * Keeps the settings of a number in its folder. What another database kept is set aside first.
 * @throws what the disk refuses; the file holds the copy before it then
 */
export function keepHouse(folder: string, copy: HouseCopy, now: Instant): Promise<void> {
  const path = join(folder, FILE);
  return inTurn(path, async () => {
    const before = await readOne(path, '');
    if (before !== null && before.databaseId !== copy.databaseId) {
      await writeWhole(join(folder, BEFORE), (await readKept(path, FILE_TEXT_MAX)) ?? '');
    }
    const { databaseId, text } = copy;
    await writeWhole(path, JSON.stringify({ version: 1, databaseId, keptAt: now, text }));
  });
}

/**
 * What was kept in this folder, then in those of other numbers beside it; what cannot be read is left out.
 * @throws what the disk refuses of this folder
 */
export async function keptHouses(folder: string): Promise<readonly KeptHouse[]> {
  const own = await inTurn(join(folder, FILE), () => readBoth(folder));
  const others: KeptHouse[] = [];
  for (const name of await readdir(dirname(folder)).catch(() => [])) {
    if (name === basename(folder) || !/^\d{1,32}$/.test(name)) continue;
    others.push(...(await readBoth(join(dirname(folder), name)).catch(() => [])));
  }
  return [...own, ...others.sort((a, b) => b.keptAt - a.keptAt)];
}

/** Copies files of ours from the folder of another number. @returns the ids of those that are in this one now */
export async function bringFiles(folder: string, from: string, mediaIds: readonly string[]): Promise<string[]> {
  const there: string[] = [];
  for (const mediaId of mediaIds) {
    const name = fileNameOf(mediaId);
    if (name === null) continue;
    const target = join(folder, 'media', name);
    if ((await isFile(target)) || (await copied(join(dirname(folder), from, 'media', name), target)))
      there.push(mediaId);
  }
  return there;
}

async function readBoth(folder: string): Promise<readonly KeptHouse[]> {
  const phoneNumberId = basename(folder);
  const found = [await readOne(join(folder, FILE), phoneNumberId), await readOne(join(folder, BEFORE), phoneNumberId)];
  return found.filter((each) => each !== null);
}

async function readOne(path: string, phoneNumberId: string): Promise<KeptHouse | null> {
  const text = await readKept(path, FILE_TEXT_MAX);
  if (text === null) return null;
  try {
    const found = kept.parse(JSON.parse(text));
    return { phoneNumberId, databaseId: found.databaseId, keptAt: found.keptAt, text: found.text };
  } catch {
    return null;
  }
}

function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** Whole or not at all: what a crash leaves unfinished goes by its name at the next start. */
async function copied(from: string, target: string): Promise<boolean> {
  try {
    await copyFile(from, `${target}.part`);
    await rename(`${target}.part`, target);
    return true;
  } catch {
    return false;
  }
}
