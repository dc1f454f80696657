import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BlobReader, BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import type { Page } from '@playwright/test';
import { ana } from '../fixtures/people';
import { expect, test } from '../fixtures/test';
import { projectFolder } from '../fixtures/sandboxProcess';

async function openData(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ajustes' }).click();
  await page.getByRole('button', { name: 'Dados' }).click();
}

async function choose(page: Page, button: string, files: readonly string[]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button }).click(),
  ]);
  await chooser.setFiles([...files]);
}

/** As iOS makes it: `_chat.txt` with what was sent beside it. */
async function iosArchive(file: string): Promise<void> {
  const writer = new ZipWriter(new BlobWriter('application/zip'), { useWebWorkers: false });
  const lines = [
    '[25/12/2023, 09:05:07] Bia Exemplo: \u200eAs mensagens e as chamadas são protegidas com a criptografia.',
    '[25/12/2023, 09:05:08] Bia Exemplo: Segue a foto',
    '\u200e[25/12/2023, 09:06:00] Bia Exemplo: \u200e<anexado: 00000002-PHOTO-2023-12-25-09-06-00.png>',
    '[25/12/2023, 09:07:10] Loja Sintética: Linda!\nAmanhã fica pronta.',
  ];
  await writer.add('_chat.txt', new TextReader(lines.join('\r\n')));
  const picture = readFileSync(path.join(projectFolder, 'resources', 'tray.png'));
  await writer.add('00000002-PHOTO-2023-12-25-09-06-00.png', new BlobReader(new Blob([picture])));
  writeFileSync(file, Buffer.from(await (await writer.close()).arrayBuffer()));
}

test('several chats come in after a look at who is who, once each, and can be taken back', async ({
  sandbox,
  openFor,
  profile,
}) => {
  const { page, inbox } = await openFor([ana]);
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'De hoje' });
  await expect(inbox.row('Ana Inventada')).toBeVisible();
  const file = (name: string): string => path.join(profile, name);
  const chat = '03/04/24 10:00 - Ana Inventada: Do ano passado\n03/04/24 10:01 - Outro Nome: Resposta antiga\n';
  writeFileSync(file('Conversa do WhatsApp com Ana Inventada.txt'), chat);
  writeFileSync(file('grupo.txt'), '13/01/24 10:00 - A: x\n13/01/24 10:00 - B: x\n13/01/24 10:01 - C: x\n');
  writeFileSync(file('foto.txt'), 'isto não é uma conversa\n');
  await iosArchive(file('WhatsApp Chat - Bia Exemplo.zip'));
  await openData(page);
  const names = [
    'Conversa do WhatsApp com Ana Inventada.txt',
    'grupo.txt',
    'foto.txt',
    'WhatsApp Chat - Bia Exemplo.zip',
  ];
  await choose(page, 'Escolher arquivos…', names.map(file));
  await expect(page.getByText('É uma conversa de grupo.')).toBeVisible();
  await expect(page.getByText('Não é uma conversa exportada do WhatsApp.')).toBeVisible();
  const card = page.getByRole('region', { name: 'Conversa do WhatsApp com Ana Inventada.txt' });
  await expect(card.getByLabel('Quem é a loja nesta conversa?')).toHaveValue('Outro Nome');
  await expect(card.getByLabel('Cliente', { exact: true })).toContainText('Ana Inventada');
  await card.getByRole('radio', { name: /dia antes do mês/ }).check();
  await page.getByRole('button', { name: 'Importar 2 conversas' }).click();
  await expect(page.getByText('Ana Inventada: 2 mensagens novas, 0 já aqui')).toBeVisible();
  await expect(page.getByText('Bia Exemplo: 3 mensagens novas, 0 já aqui')).toBeVisible();
  await page.getByRole('button', { name: 'Fechar', exact: true }).last().click();
  await choose(page, 'Escolher arquivos…', [file('WhatsApp Chat - Bia Exemplo.zip')]);
  await page.getByRole('button', { name: 'Importar 1 conversa' }).click();
  await expect(page.getByText('Bia Exemplo: nenhuma mensagem nova, 3 já aqui')).toBeVisible();
  await page.getByRole('button', { name: 'Fechar', exact: true }).last().click();

  await page
    .getByRole('button', { name: /^Conversas/ })
    .first()
    .click();
  await page.getByRole('textbox', { name: 'Buscar clientes, conversas e mensagens' }).fill('Bia Exemplo');
  await inbox.row('Bia Exemplo').first().click();
  await expect(inbox.bubble('Amanhã fica pronta.')).toBeVisible();
  const picture = page.locator('[data-message-id] img');
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await expect(inbox.row('Bia Exemplo')).not.toContainText('não lida');

  await openData(page);
  await page.getByRole('button', { name: 'Desfazer a importação de Bia Exemplo' }).last().click();
  await page.getByRole('button', { name: 'Tirar 3 mensagens' }).click();
  await expect(page.getByText('Importação desfeita: 3 mensagens saíram.')).toBeVisible();
  await page
    .getByRole('button', { name: /^Conversas/ })
    .first()
    .click();
  await expect(page.getByText('Nada encontrado')).toBeVisible();
});

test('contacts come in from a list, and the next message of one is theirs', async ({ profile, sandbox, openFor }) => {
  const { page, inbox } = await openFor();
  const file = path.join(profile, 'contatos.csv');
  writeFileSync(file, '\ufeffNome;Telefone\r\nAninha da Padaria;+' + ana.waId + '\r\nSem Número;\r\n');
  await openData(page);
  await choose(page, 'Escolher arquivo…', [file]);
  await expect(page.getByText('1 com telefone, 1 sem telefone ficam de fora')).toBeVisible();
  await page.getByRole('button', { name: 'Importar 1 contato' }).click();
  await expect(page.getByText('1 contato novo, 0 já aqui.')).toBeVisible();
  await sandbox.control.addCustomer(ana);
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Oi' });
  await page
    .getByRole('button', { name: /^Conversas/ })
    .first()
    .click();
  await expect(inbox.row('Aninha da Padaria')).toBeVisible();
});
