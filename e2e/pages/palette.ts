import { expect, type Page } from '@playwright/test';

/** Ctrl K, some words, Enter: does the first thing that answers them. */
export async function byPalette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Ir para ou fazer' });
  await expect(field).toBeFocused();
  await page.keyboard.type(words);
  const first = page.getByRole('dialog').locator('[role="option"][aria-selected="true"]').filter({ hasText: words });
  // Until conversations have answered the first line offers to look for the words in all messages.
  await expect(first.filter({ hasNotText: 'em todas as mensagens' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(field).toBeHidden();
}
