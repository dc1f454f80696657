import { expect, type Locator, type Page } from '@playwright/test';
import type { Member } from '../fixtures/team';

/** The screen on which people say who they are. */
export function signInPage(page: Page) {
  const search = page.getByRole('combobox', { name: 'Digite seu nome' });
  const pin = page.getByLabel('Seu PIN');
  return {
    page,
    search,
    pin,
    face: (name: string): Locator => page.getByRole('option').filter({ hasText: name }),
    /** Chooses oneself and enters the PIN, by keyboard. */
    async enter(member: Member): Promise<void> {
      await expect(search).toBeFocused();
      await page.keyboard.type(member.name);
      await page.keyboard.press('Enter');
      await expect(pin).toBeFocused();
      await page.keyboard.type(member.pin);
      await page.keyboard.press('Enter');
      await expect(pin).toBeHidden();
    },
  };
}
