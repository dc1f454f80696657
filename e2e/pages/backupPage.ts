import { expect, type ElectronApplication, type Page } from '@playwright/test';

interface Keys {
  readonly phrase: string;
  readonly recoveryKey: string;
}

/** The settings' page of the backups, as a person sees it. */
export function backupPage(page: Page) {
  const dialog = page.getByRole('dialog');
  return {
    dialog,
    now: page.getByRole('region', { name: 'Situação' }),
    stored: page.getByRole('button', { name: /^Restaurar:/ }),
    async show(): Promise<void> {
      await page.getByRole('button', { name: 'Ajustes' }).first().click();
      await page.getByRole('button', { name: 'Cópias' }).click();
      await expect(page.getByRole('heading', { name: 'Cópias de segurança' })).toBeVisible();
    },
    /** Chooses the folder and lets the app suggest a phrase. */
    async setUp(electron: ElectronApplication, folder: string): Promise<Keys> {
      await this.show();
      await answerDialogs(electron, folder);
      await page.getByRole('button', { name: 'Escolher pasta' }).click();
      await expect(page.getByRole('button', { name: 'Abrir a pasta' })).toBeVisible();
      await page.getByRole('button', { name: 'Criar a frase' }).click();
      await dialog.getByRole('button', { name: 'Criar a frase' }).click();
      await expect(dialog.getByRole('heading', { name: 'Folha de recuperação' })).toBeVisible({ timeout: 20_000 });
      // What had the keyboard is gone with the step before.
      await expect(dialog.getByRole('button', { name: 'Imprimir a folha' })).toBeFocused();
      const [phrase, recoveryKey] = await dialog.locator('output').allInnerTexts();
      await dialog.getByRole('checkbox').check();
      await dialog.getByRole('button', { name: 'Pronto' }).click();
      await expect(dialog).toBeHidden();
      return { phrase: phrase ?? '', recoveryKey: recoveryKey ?? '' };
    },
    /** From nothing to the first backup in this folder. */
    async first(electron: ElectronApplication, folder: string): Promise<Keys> {
      const keys = await this.setUp(electron, folder);
      await this.make();
      return keys;
    },
    async make(): Promise<void> {
      await page.getByRole('button', { name: 'Fazer uma cópia agora' }).click();
      await expect(page.getByText(/lida de volta e conferida/)).toBeVisible({ timeout: 30_000 });
    },
    /** Opens the newest one of the list. */
    async unlock(phrase: string): Promise<void> {
      await this.stored.first().click();
      await this.unlockChosen(phrase);
    },
    async unlockChosen(phrase: string): Promise<void> {
      await dialog.getByRole('textbox', { name: 'Frase ou chave de recuperação' }).fill(phrase);
      await dialog.getByRole('button', { name: 'Abrir a cópia' }).click();
    },
  };
}

/** What the person chooses in the system's own dialogs, which no test can reach. */
export async function answerDialogs(electron: ElectronApplication, path: string): Promise<void> {
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
}
