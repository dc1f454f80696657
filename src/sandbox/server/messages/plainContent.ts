import { badParameter, invalid } from '../graphError';
import { asList, asObject, checkNumber, checkText, onlyKeys, type Fields } from './check';

const MOST_CONTACTS = 257;
const NAME_PARTS = ['first_name', 'last_name', 'middle_name', 'suffix', 'prefix'];

/** `text`: body ≤ 4,096 (section 2.4). */
export function checkTextContent(content: unknown): void {
  const text = asObject(content, 'text');
  onlyKeys(text, ['body', 'preview_url'], 'text');
  checkText(text, 'body', 'text', { max: 4_096 });
  const preview = text['preview_url'];
  if (preview !== undefined && typeof preview !== 'boolean' && preview !== 'true' && preview !== 'false') {
    throw badParameter("Param text['preview_url'] must be a boolean.");
  }
}

/** `location`: latitude and longitude as numbers or numeric texts. */
export function checkLocation(content: unknown, path = 'location'): void {
  const location = asObject(content, path);
  onlyKeys(location, ['latitude', 'longitude', 'name', 'address', 'url'], path);
  checkNumber(location, 'latitude', path, -90, 90);
  checkNumber(location, 'longitude', path, -180, 180);
  checkText(location, 'name', path, { max: 1_000, optional: true });
  checkText(location, 'address', path, { max: 1_000, optional: true });
}

function checkCard(value: unknown, path: string): void {
  const card = asObject(value, path);
  onlyKeys(card, ['addresses', 'birthday', 'emails', 'name', 'org', 'phones', 'urls'], path);
  const name = asObject(card['name'], `${path}['name']`);
  onlyKeys(name, ['formatted_name', ...NAME_PARTS], `${path}['name']`);
  checkText(name, 'formatted_name', `${path}['name']`, { max: 1_000 });
  if (!NAME_PARTS.some((part) => typeof name[part] === 'string' && name[part] !== '')) {
    throw invalid(`${path}['name'] needs at least one of ${NAME_PARTS.join(', ')} beside formatted_name.`);
  }
  const birthday = card['birthday'];
  if (
    birthday !== undefined &&
    birthday !== '' &&
    (typeof birthday !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(birthday))
  ) {
    throw invalid(`${path}['birthday'] must have the form YYYY-MM-DD.`);
  }
  checkCardLists(card, path);
}

function checkCardLists(card: Fields, path: string): void {
  const shapes: Readonly<Record<string, readonly string[]>> = {
    phones: ['phone', 'type', 'wa_id', 'user_id'],
    emails: ['email', 'type'],
    urls: ['url', 'type'],
    addresses: ['street', 'city', 'state', 'zip', 'country', 'country_code', 'type'],
  };
  for (const [key, allowed] of Object.entries(shapes)) {
    if (card[key] === undefined) continue;
    asList(card[key], `${path}['${key}']`).forEach((item, place) => {
      const at = `${path}['${key}'][${String(place)}]`;
      onlyKeys(asObject(item, at), allowed, at);
    });
  }
}

/** `contacts`: 1–257 cards, each with a formatted name and one more part of it. */
export function checkContacts(content: unknown): void {
  const cards = asList(content, 'contacts');
  if (cards.length === 0 || cards.length > MOST_CONTACTS) {
    throw invalid(`contacts must hold 1 to ${String(MOST_CONTACTS)} contacts.`);
  }
  cards.forEach((card, place) => {
    checkCard(card, `contacts[${String(place)}]`);
  });
}

/** `reaction`: whose target is looked up by the caller; an empty emoji takes it back. */
export function checkReaction(content: unknown): { readonly target: string; readonly emoji: string } {
  const reaction = asObject(content, 'reaction');
  onlyKeys(reaction, ['message_id', 'emoji'], 'reaction');
  const target = checkText(reaction, 'message_id', 'reaction', { max: 512 }) ?? '';
  const emoji = reaction['emoji'];
  if (emoji !== undefined && typeof emoji !== 'string') throw badParameter("Param reaction['emoji'] must be a string.");
  const pictures = [...new Intl.Segmenter().segment(emoji ?? '')];
  if (pictures.length > 1 || (emoji && !/\p{Emoji}/u.test(emoji))) {
    throw invalid("reaction['emoji'] must be one emoji.");
  }
  return { target, emoji: emoji ?? '' };
}
