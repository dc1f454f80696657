import { done } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import type { Occasion } from './occasion';
import { actOn, served } from './serve/actOn';
import type { ActFailure, ActInput } from './serve/actOn';
import { checkNote, writeNote } from './serve/writeNote';
import type { NoteFailure, NoteWords } from './serve/writeNote';

/** Writes an internal note: no message, so it stops no timer and claims nothing. */
export async function addNote(
  db: BalcaoDatabase,
  input: ActInput & NoteWords,
  occasion: Occasion,
): Promise<Result<{ readonly noteId: string }, ActFailure | NoteFailure>> {
  const fit = checkNote(input);
  if (!fit.ok) return fit;
  let noteId = '';
  const written = await actOn(db, input, 'note', occasion, async (scene) => {
    const noted = await writeNote(scene, input);
    noteId = noted.noteId;
    return served(noted.service, noted.change);
  });
  return written.ok ? done({ noteId }) : written;
}
