import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ana } from '../fixtures/people';
import { expect, test } from '../fixtures/test';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('words that the company avoids are marked while one types, and replaced', async ({ sandbox, openFor }) => {
  const { page, inbox } = await openFor([ana]);
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Oi' });
  await page.getByRole('button', { name: 'Ajustes' }).click();
  await page.getByRole('navigation', { name: 'Partes dos ajustes' }).getByText('Respostas').click();
  await page.getByLabel('Como falamos com o cliente').fill('Chame pelo nome.');
  await page.getByLabel('Palavras a evitar').fill('problema = situação');
  await page.getByRole('button', { name: 'Guardar tom de voz' }).click();
  await expect(page.getByRole('button', { name: 'Guardar tom de voz' })).toBeDisabled();
  await page.getByRole('button', { name: /^Conversas/ }).click();
  await inbox.open('Ana Inventada');
  await inbox.composer.fill(`${'Uma linha comprida que leva a palavra para baixo. '.repeat(40)}\nProblema`);
  await inbox.composer.press('Control+End');
  await expect.poll(() => page.evaluate(marksAndField)).toEqual({ words: ['Problema'], inside: true, together: true });
  await inbox.composer.fill('Problema nenhum, Ana');
  await page.getByRole('group', { name: 'Evite:' }).getByRole('button', { name: 'situação' }).click();
  await expect(inbox.composer).toHaveValue('Situação nenhum, Ana');
  await page.getByRole('button', { name: 'Tom de voz' }).click();
  await expect(page.getByText('Chame pelo nome.')).toBeVisible();
});

test('a ready text is made, called with /, filled with the customer, and nothing leaves with a blank', async ({
  sandbox,
  openFor,
}) => {
  const { page, inbox } = await openFor([ana]);
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Mandam o boleto de novo?' });

  await page.getByRole('button', { name: 'Ajustes' }).click();
  await page.getByRole('navigation', { name: 'Partes dos ajustes' }).getByText('Respostas').click();
  await page.getByRole('button', { name: 'Nova resposta' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: 'Criar resposta' }).click();
  await expect(form.getByText('Dê um nome à resposta.')).toBeVisible();
  await form.getByLabel('Nome').fill('Segunda via do boleto');
  await form.getByLabel('Atalho').fill('/Boleto');
  await form.getByLabel('Pasta').fill('Pagamento');
  await form
    .getByRole('textbox', { name: 'Texto' })
    .fill('{{saudacao}}, {{primeiro_nome}}! Segue o boleto de {{valor}}.');
  await expect(form.getByText('Será perguntado na hora: valor')).toBeVisible();
  await form.locator('input[data-attach]').setInputFiles({ name: 'boleto.png', mimeType: 'image/png', buffer: PNG });
  await expect(form.getByText('boleto.png')).toBeVisible();
  await form.getByRole('button', { name: 'Criar resposta' }).click();
  await expect(form).toHaveCount(0);
  await expect(page.getByRole('list', { name: 'Pagamento' }).getByText('/boleto')).toBeVisible();

  await page.getByRole('button', { name: /^Conversas/ }).click();
  await inbox.open('Ana Inventada');
  // What was asked brings it up by itself.
  await expect(page.getByRole('group', { name: 'Respostas rápidas que podem servir' })).toContainText('Segunda via');
  await inbox.composer.pressSequentially('Certo. /bol');
  await expect(page.getByRole('listbox', { name: 'Respostas rápidas' }).getByRole('option')).toHaveCount(1);
  await inbox.composer.press('Enter');
  await expect(inbox.composer).toHaveValue(
    /^Certo\. (Bom dia|Boa tarde|Boa noite), Ana! Segue o boleto de \{\{valor\}\}\.$/,
  );
  await inbox.composer.press('Enter');
  const blanks = page.getByRole('group', { name: 'Falta preencher' });
  await expect(blanks).toBeVisible();
  expect(await sandbox.control.sent()).toEqual([]);
  await blanks.getByLabel('valor').fill('R$ 89,90');
  await page.keyboard.press('Enter');
  await expect(inbox.composer).toHaveValue(/boleto de R\$ 89,90\.$/);
  await inbox.composer.press('Enter');
  await expect(inbox.bubble('boleto de R$ 89,90')).toHaveAttribute('data-delivery', 'read');
  const sent = await sandbox.control.sent();
  expect(sent).toMatchObject([{ type: 'image' }]);
  expect(JSON.stringify(sent)).not.toContain('{{');
});

test('ready texts come in from a table after a look at it, and go out to one that Excel opens', async ({
  profile,
  openFor,
}) => {
  const { app, page } = await openFor();
  await page.getByRole('button', { name: 'Ajustes' }).click();
  await page.getByRole('navigation', { name: 'Partes dos ajustes' }).getByText('Respostas').click();
  const bringIn = async (table: string): Promise<void> => {
    // As Excel in Brazil saves it: Windows-1252.
    const buffer = Buffer.from(table, 'latin1');
    await page.locator('input[data-import-replies]').setInputFiles({ name: 'loja.csv', mimeType: 'text/csv', buffer });
  };
  const dialog = page.getByRole('dialog');
  const list = dialog.getByRole('list', { name: 'Linhas do arquivo' });
  const head = 'Atalho;Nome;Texto;Pasta;Quem usa\r\n';
  await bringIn(`${head}pix;Chave Pix;"Nossa chave é; 11 99999-0000";Pagamento;Todos\r\n;;sem nome;;\r\n`);
  await expect(list.getByRole('listitem')).toHaveText([/Falta o nome ou o atalho.*Não entra/, /Chave Pix.*Nova/]);
  await dialog.getByRole('button', { name: 'Importar 1 resposta' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('list', { name: 'Pagamento' })).toContainText('Nossa chave é; 11 99999-0000');

  await bringIn(`${head}pix;Chave Pix;Outra chave;Pagamento;Todos\r\nsoma;Soma;=1+1;;Todos\r\n`);
  await expect(list.getByRole('listitem')).toHaveText([/Chave Pix.*Substitui/, /Soma.*Nova/]);
  await dialog.getByRole('radio', { name: 'Manter como estão' }).check();
  await expect(list.getByRole('listitem').first()).toContainText('Já existe');
  await dialog.getByRole('button', { name: 'Importar 1 resposta' }).click();
  await expect(page.getByRole('list', { name: 'Pagamento' })).toContainText('Nossa chave é');

  const file = path.join(profile, 'respostas.csv');
  await app.electron.evaluate(({ dialog: system }, filePath) => {
    system.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await page.getByRole('button', { name: 'Exportar' }).click();
  await expect(page.getByText('Respostas salvas em respostas.csv')).toBeVisible();
  const [columns, ...rows] = readFileSync(file, 'utf8').trimEnd().split('\r\n');
  expect(columns).toBe('\uFEFFAtalho;Nome;Texto;Pasta;Quem usa');
  expect(rows.sort()).toEqual([
    'pix;Chave Pix;"Nossa chave é; 11 99999-0000";Pagamento;Todos',
    "soma;Soma;'=1+1;;Todos",
  ]);
  // What went out says nothing new when it comes back: the apostrophe before the formula is none of the text.
  const buffer = readFileSync(file);
  await page.locator('input[data-import-replies]').setInputFiles({ name: 'volta.csv', mimeType: 'text/csv', buffer });
  await expect(dialog.getByText('2 iguais')).toBeVisible();
  await expect(dialog.getByText('Não há nada novo')).toBeVisible();
});

/** In the page: the words that are underlined in the field, whether they are seen, and whether their layer lies as the field. */
function marksAndField() {
  const field = document.querySelector<HTMLTextAreaElement>('textarea[data-pane-focus]');
  const layer = document.querySelector('[data-marks]');
  if (!field || !layer) return null;
  const marks = [...layer.querySelectorAll('mark')];
  const box = field.getBoundingClientRect();
  const seen = (mark: Element): boolean => {
    const { top, bottom } = mark.getBoundingClientRect();
    return top >= box.top && bottom <= box.bottom;
  };
  return {
    words: marks.map((mark) => mark.textContent),
    inside: marks.every(seen),
    together: field.scrollTop > 0 && layer.scrollTop === field.scrollTop && layer.clientWidth === field.clientWidth,
  };
}
