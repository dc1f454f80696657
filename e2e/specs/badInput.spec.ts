import { rowsOf } from '../app/database';
import { ana } from '../fixtures/people';
import { expect, test } from '../fixtures/test';

test('a wrong signature is refused with 401, and after several the app asks for the App Secret', async ({
  sandbox,
  openFor,
}) => {
  const { page } = await openFor([ana]);
  expect(await sandbox.control.waitFor({ callbackSet: true })).toBe(true);
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const { status } = await sandbox.control.sendRawWebhook({
      body: '{"object":"x"}',
      signature: 'wrong',
      retry: false,
    });
    expect(status).toBe(401);
  }
  await expect(page.getByText(/App Secret errado\?/).first()).toBeVisible();
  expect(await rowsOf(page, sandbox.line.phoneNumberId, 'messages')).toHaveLength(0);
});

test('broken JSON and unknown shapes are answered 200, kept raw and shown under Diagnóstico', async ({
  sandbox,
  openFor,
}) => {
  const { page, inbox } = await openFor([ana]);
  expect(await sandbox.control.waitFor({ callbackSet: true })).toBe(true);
  const bodies = [
    '{"object":"whatsapp_business_account","entry":[{',
    '[]',
    '{"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"novidade_de_2027","value":{"x":1}}]}]}',
  ];
  for (const body of bodies)
    expect((await sandbox.control.sendRawWebhook({ body, signature: 'valid', retry: false })).status).toBe(200);
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Depois do lixo' });
  await expect(inbox.row('Ana Inventada')).toBeVisible();
  const kept = await rowsOf<{ raw: string }>(page, sandbox.line.phoneNumberId, 'quarantine');
  expect(kept).toHaveLength(3);
  await page.getByRole('button', { name: 'Diagnóstico' }).first().click();
  await page.getByText('Quarentena').first().click();
  await expect(page.getByText('novidade_de_2027').first()).toBeVisible();
});

test('a message with hostile text is only text', async ({ sandbox, openFor }) => {
  await sandbox.control.addCustomer({ ...ana, name: '<img src=x onerror=alert(1)>' });
  const { page, inbox } = await openFor();
  const text = `<script>window.hacked=1</script> ${'palavra'.repeat(60)} \u202Eavesso 🍇`;
  await sandbox.control.writeAndWait('ana', { type: 'text', text });
  await inbox.row('<img src=x').click();
  await expect(inbox.bubble('<script>window.hacked=1</script>')).toBeVisible();
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});
