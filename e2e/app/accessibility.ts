import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The rules of axe that read colours; the others find the same in both of them. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds that keeps somebody from using the page: rule, and where. Minor and moderate findings are left out.
 * @param rules only these; absent: all that axe has switched on
 */
async function seriousFindings(page: Page, rules?: readonly string[]): Promise<string[]> {
  // Legacy mode: Electron opens no blank page for axe to gather its results in.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (rules ? axe.withRules([...rules]) : axe).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** The page as it stands can be used by everybody, as far as a program can tell, in light colours and in dark ones. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    // Colours that are still on their way from one to the other have a contrast of their own.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`)).toBeAttached();
    expect(await seriousFindings(page, colorScheme === 'dark' ? OF_COLOURS : undefined), colorScheme).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}
