import { rowsOf } from '../app/database';
import { ana, bruno } from '../fixtures/people';
import { expect, test } from '../fixtures/test';
import { inboxPage } from '../pages/inboxPage';
import { ask, photo, robotPage, told } from '../pages/robotPage';

interface StoredConversation {
  readonly service: { readonly stage: string };
}

const identityQuestion = '3 últimos números do seu CPF';

test('from the first word to the queue: identity, an answer from the record, a document that is looked at', async ({
  sandbox,
  openFor,
}) => {
  test.setTimeout(120_000);
  const { page, inbox } = await openFor([ana]);
  const robot = robotPage(page);
  await robot.begin('Cobrança');
  await robot.importTable();
  await robot.publish();
  await robot.toInbox();
  await ask(sandbox, 'ana', 'oi', 'confirmar com quem estou falando');
  await expect(inbox.row('Ana Inventada')).toContainText('Robô');
  const reply = { type: 'button_reply', id: 'robo:inicio:sou', title: 'Continuar' } as const;
  await sandbox.control.writeAndWait('ana', { type: 'interactive', reply });
  await expect.poll(async () => (await told(sandbox, 'ana')).at(-1)).toContain('número do contrato');
  await ask(sandbox, 'ana', '88412-7', identityQuestion);
  await ask(sandbox, 'ana', '725, dia 9', 'Sobre o que você quer falar?');
  await ask(sandbox, 'ana', 'quanto devo', 'R$ 412,30');
  await ask(sandbox, 'ana', 'ja pageui', 'Envie o comprovante');
  await sandbox.control.writeAndWait('ana', { type: 'image', base64: await photo(page, true), mimeType: 'image/jpeg' });
  await expect.poll(async () => (await told(sandbox, 'ana')).at(-1), { timeout: 15_000 }).toContain('ilegível');
  await sandbox.control.writeAndWait('ana', {
    type: 'image',
    base64: await photo(page, false),
    mimeType: 'image/jpeg',
  });
  await expect.poll(async () => (await told(sandbox, 'ana')).join('\n'), { timeout: 15_000 }).toContain('dar baixa');
  await inbox.open('Ana Inventada');
  await expect(page.getByText('Comprovante de pagamento recebido')).toBeVisible();
  const context = page.getByRole('complementary');
  await expect(context.getByText(/Identidade confirmada até/)).toBeVisible();
  await expect(context.getByText('1 de 1')).toBeVisible();
  await expect(context.getByText('88412-7')).toBeVisible();
  await expect(page.getByText('Documentos: 1 de 1')).toBeVisible();
  const [conversation] = await rowsOf<StoredConversation>(page, sandbox.line.phoneNumberId, 'conversations');
  expect(conversation?.service.stage).toBe('queue');
});

test('wrong three times: a person, and nothing of the record was said', async ({ sandbox, openFor }) => {
  test.setTimeout(90_000);
  const { page } = await openFor([ana]);
  const robot = robotPage(page);
  await robot.begin('Cobrança');
  await robot.importTable();
  await robot.publish();
  await ask(sandbox, 'ana', 'oi', 'confirmar com quem');
  await ask(sandbox, 'ana', '1', 'número do contrato');
  await ask(sandbox, 'ana', '88.412-7', identityQuestion);
  await ask(sandbox, 'ana', '111, dia 1', 'não conferem');
  await ask(sandbox, 'ana', '725, dia 8', 'não conferem');
  await ask(sandbox, 'ana', '724, dia 9', 'vou chamar uma pessoa');
  expect((await told(sandbox, 'ana')).join('\n')).not.toContain('412,30');
  await robot.toInbox();
  await inboxPage(page).open('Ana Inventada');
  await expect(page.getByText('Robô → fila · identidade não confirmada')).toBeVisible();
});

test('a person takes over in the middle, and the robot says no more', async ({ sandbox, open }) => {
  await sandbox.control.addCustomer(bruno);
  const { page } = await open();
  const inbox = inboxPage(page);
  const robot = robotPage(page);
  await inbox.ready();
  await robot.begin('Loja');
  await robot.publish();
  await robot.toInbox();
  await ask(sandbox, 'bruno', 'oi', 'Como posso ajudar?');
  await inbox.row('Bruno Inventado').click();
  await page.getByRole('button', { name: 'Assumir' }).click();
  await expect(page.getByRole('button', { name: 'Assumir' })).toBeHidden();
  await inbox.reply('Oi, Bruno! Aqui é gente.');
  await sandbox.control.writeAndWait('bruno', { type: 'text', text: 'troca' });
  await expect(page.getByRole('article', { name: /: troca$/ })).toBeVisible();
  await inbox.reply('Pode mandar a nota.');
  await expect.poll(() => told(sandbox, 'bruno')).toHaveLength(3);
});

test('killed in the middle of a menu it goes on where it was, and says nothing twice', async ({ sandbox, openFor }) => {
  test.setTimeout(90_000);
  const { app: first } = await openFor([bruno]);
  const robot = robotPage(first.page);
  await robot.begin('Loja');
  await robot.publish();
  await ask(sandbox, 'bruno', 'oi', 'Como posso ajudar?');
  await ask(sandbox, 'bruno', 'meu pedido', 'número do seu pedido');
  await sandbox.control.write('bruno', { type: 'text', text: 'PED-4412' });
  await first.kill();
  await openFor();
  await sandbox.control.retryWebhooksNow();
  await expect.poll(async () => (await told(sandbox, 'bruno')).join('\n'), { timeout: 20_000 }).toContain('PED-4412');
  expect(await told(sandbox, 'bruno')).toHaveLength(3);
});
