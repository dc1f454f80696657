import { layCable } from '../fixtures/networkCable';
import { ana } from '../fixtures/people';
import { expect, test } from '../fixtures/test';

const WRITTEN = ['um de três', 'dois de três', 'três de três'];

test('with the network cut the outbox waits; once it is back each reply leaves once and in order', async ({
  sandbox,
  openFor,
}) => {
  const cable = await layCable(sandbox.line.graphUrl);
  const { page, inbox } = await openFor([ana], { connection: { ...sandbox.line, graphUrl: cable.url } });
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Oi' });
  await inbox.open('Ana Inventada');
  await cable.pullOut();
  for (const text of WRITTEN) await inbox.reply(text);
  await expect(page.getByText('Sem conexão').first()).toBeVisible();
  for (const text of WRITTEN) await inbox.expectDelivery(text, 'queued');
  expect(await sandbox.control.sent()).toHaveLength(0);
  await cable.plugIn();
  for (const text of WRITTEN) await inbox.expectDelivery(text, 'read');
  const sent = await sandbox.control.sent();
  expect(sent.map((message) => (message.content as { body: string }).body)).toEqual(WRITTEN);
});

test('replies written without network outlive the end of the app', async ({ sandbox, openFor }) => {
  const cable = await layCable(sandbox.line.graphUrl);
  const connection = { ...sandbox.line, graphUrl: cable.url };
  const { app, inbox } = await openFor([ana], { connection });
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Oi' });
  await inbox.open('Ana Inventada');
  await cable.pullOut();
  for (const text of WRITTEN) await inbox.reply(text);
  for (const text of WRITTEN) await inbox.expectDelivery(text, 'queued');
  await app.kill();
  await cable.plugIn();
  const { inbox: again } = await openFor([], { connection });
  await again.open('Ana Inventada');
  for (const text of WRITTEN) await again.expectDelivery(text, 'read');
  const sent = await sandbox.control.sent();
  expect(sent.map((message) => (message.content as { body: string }).body)).toEqual(WRITTEN);
});
