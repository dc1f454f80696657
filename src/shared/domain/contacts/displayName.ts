import { formatPhone } from './brazilPhone';

export interface NameParts {
  /** Given by the team. */
  readonly givenName?: string | null;
  readonly profileName?: string | null;
  readonly username?: string | null;
  readonly waId?: string | null;
  readonly bsuid?: string | null;
}

/** What a customer is called (cloud-api 5.8, rule 7): name → @username → number → `Cliente BR.…1234`. Never empty. */
export function displayName(parts: NameParts): string {
  const name = shown(parts.givenName) || shown(parts.profileName);
  if (name) return name;
  const username = shown(parts.username).replace(/^@+/, '');
  if (username) return `@${username}`;
  if (shown(parts.waId)) return formatPhone(shown(parts.waId));
  const bsuid = shown(parts.bsuid);
  if (!bsuid) return 'Cliente';
  const country = /^[A-Z]{2}\./.exec(bsuid)?.[0] ?? '';
  return `Cliente ${country}…${bsuid.slice(country.length).slice(-4)}`;
}

/** Names made of blanks and invisible marks only would leave an empty line in the list. */
function shown(value: string | null | undefined): string {
  return value && /[^\s\p{Cf}\u3164\u2800]/u.test(value) ? value.trim() : '';
}
