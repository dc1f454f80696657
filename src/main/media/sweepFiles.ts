import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { HOUSE_TEXT_MAX } from '../../shared/contract/house';
import type { FilesAndBytes } from '../../shared/contract/disk';
import { isLocalMediaId } from '../../shared/contract/mediaId';
import { DAY, type Instant } from '../../shared/kernel/instant';
import { writeWhole } from '../scheduler/atomicFile';
import { readKept } from '../team/keptText';
import { fileNameOf } from './mediaStore';

/** So long a file has to be named by nothing, at two looks with as long between them, before it goes. */
export const ORPHAN_GRACE = 7 * DAY;

const MARKS = 'orphans.json';
/** Files of ours and others whose id has letters; received ones, whose id is digits, never go here. */
const OURS = /^h-[0-9a-f]{64}$/;
/** Settings that were kept name files too: they may be taken back. */
const KEPT = ['automatic.json', 'automatic-before.json'];
const LOCAL_ID = /up-[0-9A-HJKMNP-TV-Z]{26}/g;

const marksShape = z.record(z.string(), z.number());
type Marks = Readonly<Record<string, Instant>>;

/**
 * Takes away files that nothing names any more: of removed robot steps, ready texts, macros, drafts. A file is marked when
 * it is first found so, and goes only if it is found so again after the grace; whatever is named meanwhile loses its mark.
 * @param referenced ids that the tables name, all of them
 * @returns what went
 * @throws what the disk refuses; then nothing more goes
 */
export async function sweepFiles(folder: string, referenced: readonly string[], now: Instant): Promise<FilesAndBytes> {
  const named = new Set<string>();
  for (const id of [...referenced, ...(await keptIds(folder))]) {
    const name = fileNameOf(id);
    if (name !== null) named.add(name);
  }
  const before = await readMarks(join(folder, MARKS));
  const marks: Record<string, Instant> = {};
  let went: FilesAndBytes = { files: 0, bytes: 0 };
  for (const name of await readdir(join(folder, 'media')).catch(() => [])) {
    if (!OURS.test(name) || named.has(name)) continue;
    const path = join(folder, 'media', name);
    const found = await stat(path).catch(() => null);
    if (!found?.isFile() || now - found.mtimeMs < ORPHAN_GRACE) continue;
    const since = sinceOf(before[name], now);
    if (now - since < ORPHAN_GRACE) {
      marks[name] = since;
      continue;
    }
    await rm(path, { force: true });
    went = { files: went.files + 1, bytes: went.bytes + found.size };
  }
  await writeWhole(join(folder, MARKS), JSON.stringify(marks));
  await forgetUploads(folder);
  return went;
}

/** A mark from the future was made by a clock that was wrong: it begins anew. */
function sinceOf(mark: Instant | undefined, now: Instant): Instant {
  return mark === undefined || mark > now ? now : mark;
}

/** @throws when kept settings are there and cannot be read: then it is not known what they name */
async function keptIds(folder: string): Promise<readonly string[]> {
  const texts = await Promise.all(KEPT.map((name) => readKept(join(folder, name), HOUSE_TEXT_MAX * 2)));
  return texts.flatMap((text) => text?.match(LOCAL_ID) ?? []);
}

async function readMarks(path: string): Promise<Marks> {
  try {
    return marksShape.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    // Without marks everything is found for the first time.
    return {};
  }
}

/** What is remembered of files at WhatsApp goes with the file. */
async function forgetUploads(folder: string): Promise<void> {
  const there = new Set(await readdir(join(folder, 'media')).catch(() => []));
  for (const file of await readdir(join(folder, 'uploads')).catch(() => [])) {
    const id = file.replace(/\.json$/, '');
    const name = isLocalMediaId(id) ? fileNameOf(id) : null;
    if (name !== null && !there.has(name)) await rm(join(folder, 'uploads', file), { force: true });
  }
}
