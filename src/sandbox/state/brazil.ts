const BRAZIL_LOCAL = /^55(\d{2})(9?)(\d{8})$/;

/**
 * Both ways in which a Brazilian mobile is written (section 2.2): with and without the 9 after the area code.
 * Landlines (8 digits that begin with 2 to 5) and other numbers give themselves alone.
 * @param digits full number, digits only
 */
export function phoneCandidates(digits: string): readonly string[] {
  const parts = BRAZIL_LOCAL.exec(digits);
  if (!parts) return [digits];
  const [, area = '', nine = '', local = ''] = parts;
  return nine === '9' || !/^[2-5]/.test(local) ? [`55${area}9${local}`, `55${area}${local}`] : [digits];
}

/**
 * The WhatsApp id that the API answers for a number nobody has seen yet: numbers of the area codes up to 28 keep the
 * ninth digit, older accounts of the others lack it; Mexican ids drop the 1 after the country code.
 * @param digits full number, digits only
 */
export function canonicalWaId(digits: string): string {
  const mexican = /^521(\d{10})$/.exec(digits);
  if (mexican) return `52${mexican[1] ?? ''}`;
  const [withNine, without] = phoneCandidates(digits);
  if (!withNine || !without) return digits;
  return Number(withNine.slice(2, 4)) <= 28 ? withNine : without;
}

/**
 * Reads `to` as the API does: separators are ignored, and a number without `+` that is too short to be international
 * gets the country code of the business (Brazil: 55 before 10 or 11 digits).
 * @returns digits only, or null when it is no phone number
 */
export function readPhone(text: string, businessDigits: string): string | null {
  const trimmed = text.trim();
  const digits = trimmed.replace(/[\s().+-]/g, '');
  if (!/^\d{5,15}$/.test(digits)) return null;
  const national = businessDigits.startsWith('55') && (digits.length === 10 || digits.length === 11);
  return !trimmed.startsWith('+') && national ? `55${digits}` : digits;
}
