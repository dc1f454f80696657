import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What axe finds that keeps somebody from using the page: rule, and where. Minor and moderate findings are left out. */
async function seriousFindings(page: Page): Promise<string[]> {
  // Legacy mode: Electron opens no blank page for axe to gather its results in.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** The page as it stands can be used by everybody, as far as a program can tell. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await seriousFindings(page)).toEqual([]);
}
