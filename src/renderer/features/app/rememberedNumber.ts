const KEY = 'balcao.last-number';

/** The number that was open last in this profile; only a guess that saves time at the start. */
export function rememberedNumber(): string | null {
  return localStorage.getItem(KEY);
}

export function rememberNumber(phoneNumberId: string): void {
  localStorage.setItem(KEY, phoneNumberId);
}
