import { expect, type Page } from '@playwright/test';

/** What can be done with the open conversation. By its keys: where the header is narrow its buttons are in a menu. */
export function serviceActs(page: Page) {
  return {
    claim: (): Promise<void> => page.keyboard.press('Control+Shift+U'),
    /** Search, Enter, note, Ctrl Enter. */
    async transferTo(name: string, note: string): Promise<void> {
      await page.keyboard.press('Control+Shift+T');
      const search = page.getByRole('combobox', { name: 'Buscar pessoa ou setor' });
      await expect(search).toBeFocused();
      await page.keyboard.type(name);
      await page.keyboard.press('Enter');
      await expect(page.getByLabel('Nota para quem recebe (só a equipe vê)')).toBeFocused();
      await page.keyboard.type(note);
      await page.keyboard.press('Control+Enter');
      await expect(search).toBeHidden();
    },
    async takeOver(name: string): Promise<void> {
      await expect(page.getByText(`${name} está com esta conversa`)).toBeVisible();
      await page.keyboard.press('Control+Shift+U');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Assumir de / })
        .click();
    },
    async close(): Promise<void> {
      await page.keyboard.press('Control+Shift+E');
      await expect(page.getByRole('dialog', { name: 'Encerrar a conversa' })).toBeVisible();
      await page.keyboard.press('Control+Enter');
    },
    /** One of the lists of conversations. */
    showView: (name: string): Promise<void> =>
      page
        .getByRole('group', { name: 'Quais conversas mostrar' })
        .getByRole('button', { name: new RegExp(`^${name}`) })
        .click(),
  };
}
