import { ana } from '../fixtures/people';
import { expect, test } from '../fixtures/test';

test('a message counts as read once its window has the focus, or once it is answered without', async ({
  sandbox,
  openFor,
}) => {
  const { page, inbox } = await openFor([ana]);
  const readAt = async (wamid: string) =>
    (await sandbox.control.written()).find((message) => message.wamid === wamid)?.readAt ?? null;

  // Another program has the keyboard of the computer, as it is while somebody answers through a second screen.
  await page.evaluate(() => Object.defineProperty(document, 'hasFocus', { value: () => false, configurable: true }));
  const first = await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Tem alguém aí?' });
  await inbox.open('Ana Inventada');
  await expect(inbox.bubble('Tem alguém aí?')).toBeVisible();
  await expect(inbox.row('Ana Inventada').getByLabel('1 mensagem não lida')).toBeVisible();
  expect(await readAt(first.wamid)).toBeNull();

  await inbox.reply('Tem sim!');
  await expect(inbox.row('Ana Inventada').getByLabel(/não lida/)).toHaveCount(0);
  await expect.poll(() => readAt(first.wamid)).not.toBeNull();

  const second = await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Que bom.' });
  await expect(inbox.bubble('Que bom.')).toBeVisible();
  expect(await readAt(second.wamid)).toBeNull();
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect.poll(() => readAt(second.wamid)).not.toBeNull();
});
