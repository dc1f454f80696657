import { expect, test } from '../fixtures/test';
import { launchCounter } from '../app/counterApp';
import { inboxPage } from '../pages/inboxPage';

test('the first screen opens the demonstration number, where customers write and react to answers', async ({
  profile,
}) => {
  const app = await launchCounter({ profile });
  const { page } = app;
  await page.getByRole('button', { name: /número de demonstração/ }).click();
  const inbox = inboxPage(page);
  await inbox.ready();
  await expect.poll(() => inbox.rows.count(), { timeout: 30_000 }).toBeGreaterThanOrEqual(3);
  await inbox.rows.first().click();
  const before = await inbox.bubbles.count();
  await inbox.reply('Olá! Como posso ajudar?');
  await inbox.expectDelivery('Olá! Como posso ajudar?', 'read');
  await expect.poll(() => inbox.bubbles.count(), { timeout: 30_000 }).toBeGreaterThan(before + 1);
  await app.kill();
});

test('the history of the demonstration stays when the app starts again', async ({ profile }) => {
  const first = await launchCounter({ profile, args: ['--demo'] });
  const inbox = inboxPage(first.page);
  await inbox.ready();
  await expect.poll(() => inbox.rows.count(), { timeout: 30_000 }).toBeGreaterThanOrEqual(2);
  await inbox.rows.first().click();
  await inbox.reply('Lembra de mim?');
  await first.quit();
  const second = await launchCounter({ profile });
  const again = inboxPage(second.page);
  await again.ready();
  await again.row('Lembra de mim?').or(again.rows).first().click();
  await expect(second.page.getByText('Lembra de mim?').first()).toBeVisible();
  await second.kill();
});
