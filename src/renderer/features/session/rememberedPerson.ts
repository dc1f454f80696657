const keyOf = (phoneNumberId: string): string => `balcao.last-person.${phoneNumberId}`;

/** Who signed in last at this computer: suggested first. */
export function rememberedPerson(phoneNumberId: string): string | null {
  return localStorage.getItem(keyOf(phoneNumberId));
}

export function rememberPerson(phoneNumberId: string, attendantId: string): void {
  localStorage.setItem(keyOf(phoneNumberId), attendantId);
}
