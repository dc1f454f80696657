import { fold } from '../../../shared/kernel/text';
import type { AttendantRow } from '../../db/attendants/row';

/** Who may sign in, by name, and of those the ones that a typed text means: every word begins a word of the name. */
export function facesFor(team: readonly AttendantRow[], typed: string): AttendantRow[] {
  const wanted = fold(typed).split(' ').filter(Boolean);
  return team
    .filter((person) => person.leftAt === null && means(person.name, wanted))
    .sort((one, other) => one.name.localeCompare(other.name, 'pt-BR'));
}

function means(name: string, wanted: readonly string[]): boolean {
  const words = fold(name).split(' ');
  return wanted.every((start) => words.some((word) => word.startsWith(start)));
}
