import { expect, type Locator, type Page } from '@playwright/test';

/** The inbox as a person sees it: found by roles and Portuguese words, never by style classes. */
export function inboxPage(page: Page) {
  const composer = page.getByRole('textbox', { name: 'Escrever uma resposta' });
  return {
    page,
    composer,
    list: page.getByRole('listbox', { name: 'Lista de conversas' }),
    rows: page.getByRole('option'),
    row: (name: string): Locator => page.getByRole('option').filter({ hasText: name }),
    bubbles: page.locator('[data-message-id]'),
    bubble: (text: string | RegExp): Locator => page.locator('[data-message-id]').filter({ hasText: text }),
    async ready(): Promise<void> {
      await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'inbox');
    },
    async open(name: string): Promise<void> {
      await page.getByRole('option').filter({ hasText: name }).click();
      await expect(composer).toBeVisible();
    },
    async reply(text: string): Promise<void> {
      await composer.fill(text);
      await composer.press('Enter');
      await expect(page.locator('[data-message-id]').filter({ hasText: text })).toBeVisible();
    },
    /** Waits until our bubble with this text shows the delivery state. */
    async expectDelivery(text: string, state: string): Promise<void> {
      const bubble = page.locator('[data-message-id]').filter({ hasText: text });
      await expect(bubble).toHaveAttribute('data-delivery', state);
    },
  };
}
