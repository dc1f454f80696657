import { fold } from '../../kernel/text';
import type { Attendant, Role } from './attendant';

export const NAME_MAX = 60;
const CAPACITY_MAX = 500;
/** Of a picture as a data URL, characters. */
export const PHOTO_MAX = 64 * 1024;
/** Colours that the design has for people. */
const HUES = 12;

/** What is wrong with what was filled in for somebody of the team. */
export type PersonProblem =
  'name-missing' | 'name-too-long' | 'name-taken' | 'photo-unusable' | 'hue-unknown' | 'capacity-out-of-range';

/** What a person fills in. */
export type PersonForm = Pick<Attendant, 'name' | 'photo' | 'hue' | 'capacity'>;

/** Those who work here now. */
function presentTeam<Person extends Pick<Attendant, 'leftAt'>>(team: readonly Person[]): Person[] {
  return team.filter((each) => each.leftAt === null);
}

/** Has the counter been divided: is there more than one person, or a name that one signs in with? */
export function isDivided(team: readonly Pick<Attendant, 'leftAt' | 'name'>[]): boolean {
  const present = presentTeam(team);
  return present.length > 1 || present.some(({ name }) => name !== '');
}

/**
 * What is wrong with the fields of somebody.
 * @param id of whom they are; '' for a new one
 * @param team everybody: names of those who are here must differ, accents and case aside
 */
export function personProblem(form: PersonForm, id: string, team: readonly Attendant[]): PersonProblem | null {
  const name = form.name.trim();
  if (name === '' || !/[\p{L}\p{N}]/u.test(name)) return 'name-missing';
  if (Array.from(name).length > NAME_MAX) return 'name-too-long';
  const same = (other: Attendant): boolean => other.id !== id && fold(other.name) === fold(name);
  if (presentTeam(team).some(same)) return 'name-taken';
  if (form.photo !== null && !isPicture(form.photo)) return 'photo-unusable';
  if (!Number.isInteger(form.hue) || form.hue < 0 || form.hue >= HUES) return 'hue-unknown';
  return isCapacity(form.capacity) ? null : 'capacity-out-of-range';
}

function isPicture(photo: string): boolean {
  return photo.length <= PHOTO_MAX && /^data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/]+={0,2}$/.test(photo);
}

function isCapacity(capacity: number | null): boolean {
  return capacity === null || (Number.isInteger(capacity) && capacity >= 0 && capacity <= CAPACITY_MAX);
}

/** Is this the only owner who is here? */
export function isLastOwner(team: readonly Pick<Attendant, 'id' | 'role' | 'leftAt'>[], id: string): boolean {
  const owners = presentTeam(team).filter(({ role }) => role === 'owner');
  return owners.length === 1 && owners[0]?.id === id;
}

/** Would this role leave the counter without an owner? */
export function roleProblem(team: readonly Attendant[], id: string, role: Role): 'last-owner' | null {
  return role !== 'owner' && isLastOwner(team, id) ? 'last-owner' : null;
}

/** Why somebody may not leave: the last owner stays, and open conversations are handed over first. */
export function leavingProblem(
  team: readonly Attendant[],
  id: string,
  openConversations: number,
): 'last-owner' | 'has-conversations' | null {
  if (isLastOwner(team, id)) return 'last-owner';
  return openConversations > 0 ? 'has-conversations' : null;
}

/** The colour that the fewest of the team have, the first of them. */
export function freeHue(team: readonly Pick<Attendant, 'hue' | 'leftAt'>[]): number {
  const used = new Array<number>(HUES).fill(0);
  for (const { hue } of presentTeam(team)) used[hue % HUES] = (used[hue % HUES] ?? 0) + 1;
  return used.indexOf(Math.min(...used));
}
