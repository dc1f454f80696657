import { expectAccessible } from '../app/accessibility';
import { ana, bruno } from '../fixtures/people';
import { expect, test } from '../fixtures/test';

test('a macro is made, shown before it runs, done in one go from the field, taken back, and done with many', async ({
  sandbox,
  openFor,
}) => {
  const { page, inbox } = await openFor([ana, bruno]);
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Quanto fica?' });

  await page.getByRole('button', { name: 'Ajustes' }).click();
  await page.getByRole('navigation', { name: 'Partes dos ajustes' }).getByText('Macros').click();
  await page.getByRole('button', { name: 'Nova macro' }).click();
  const form = page.getByRole('dialog', { name: 'Nova macro' });
  await form.getByLabel('Nome').fill('Orçamento enviado');
  const add = async (kind: string): Promise<void> => {
    await form.getByRole('button', { name: 'Acrescentar passo' }).click();
    await page.getByRole('menuitem', { name: kind }).click();
  };
  await add('Encerrar a conversa');
  await add('Enviar mensagem');
  await form.getByRole('textbox', { name: 'Texto' }).fill('{{primeiro_nome}}, fica {{valor}}.');
  await add('Pôr etiquetas');
  await form.getByLabel('Nova etiqueta').fill('orçamento');
  await page.keyboard.press('Enter');
  // What ends the turn stays last, whenever it was added.
  await expect(form.locator('li strong')).toHaveText(['Enviar mensagem', 'Pôr etiquetas', 'Encerrar a conversa']);
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Criar macro' }).click();
  await expect(form).toHaveCount(0);

  await page.getByRole('button', { name: /^Conversas/ }).click();
  await inbox.open('Ana Inventada');
  await inbox.composer.pressSequentially('Já vejo. //orç');
  await expect(page.getByRole('listbox', { name: 'Macros' }).getByRole('option')).toHaveText([/Orçamento enviado/]);
  await inbox.composer.press('Enter');
  const box = page.getByRole('dialog', { name: 'Orçamento enviado' });
  await expect(box.getByRole('button', { name: 'Fazer agora' })).toBeDisabled();
  await expect(box.locator('[data-step="send"]')).toContainText('Ana, fica [valor].');
  await box.getByLabel('valor').fill('R$ 120');
  await expect(box.locator('[data-step="send"]')).toContainText('Ana, fica R$ 120.');
  expect(await sandbox.control.sent()).toEqual([]);
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(box).toHaveCount(0);
  // The field is gone with the conversation that was closed: the keyboard is where it was.
  await expect(page.getByRole('note').filter({ hasText: 'Conversa encerrada' })).toBeFocused();
  await expect(inbox.bubble('Ana, fica R$ 120.')).toHaveAttribute('data-delivery', 'read');
  await expect(page.getByText('usou a macro “Orçamento enviado”')).toBeVisible();
  await page.getByRole('button', { name: 'Desfazer' }).click();
  await expect(page.getByText('Macro desfeita.')).toBeVisible();
  // The conversation is open again, and what was being written is still there.
  await expect(inbox.composer).toHaveValue('Já vejo. ');

  await page.getByRole('button', { name: 'Ajustes' }).click();
  await page.getByRole('navigation', { name: 'Partes dos ajustes' }).getByText('Dados').click();
  await page.getByRole('button', { name: 'Acrescentar campo' }).click();
  await page.getByLabel('Nome do campo 1').fill('Vencimento');
  await page.getByLabel('Tipo do campo 1').selectOption({ label: 'Data' });
  await page.getByRole('button', { name: 'Guardar campos' }).click();
  await page.getByRole('button', { name: /^Conversas/ }).click();
  await inbox.open('Ana Inventada');
  // A field of the customer is written where it stands, by keyboard, and fills texts.
  await page.getByRole('button', { name: 'Vencimento: preencher' }).press('Enter');
  await page.keyboard.type('31/2/26');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Escreva uma data que exista')).toBeVisible();
  await page.getByRole('textbox', { name: 'Vencimento' }).fill('5/3/26');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Vencimento: 05/03/2026. Mudar' })).toBeFocused();
  await inbox.composer.fill('Vence em {{vencimento}}');
  await inbox.composer.press('Enter');
  await expect(inbox.bubble('Vence em 05/03/2026')).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('orçamento enviado');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Orçamento enviado' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  // A rule that asks for the field knows Ana from Bruno, of whom it is not filled in.
  await page.getByRole('button', { name: 'Ajustes' }).click();
  await page.getByRole('navigation', { name: 'Partes dos ajustes' }).getByText('Regras').click();
  await page.getByRole('button', { name: 'Nova regra' }).click();
  const rule = page.getByRole('dialog', { name: 'Nova regra' });
  await rule.getByLabel('Nome').fill('Vencido');
  await rule.getByLabel('Tipo da condição 1').selectOption('Campo do cliente');
  await rule.getByLabel('O que se compara').selectOption('passou há mais de (dias)');
  await rule.getByLabel('Valor do campo Vencimento').fill('3');
  await rule.getByRole('button', { name: 'Ação', exact: true }).click();
  await rule.getByLabel('Etiquetas, separadas por vírgula').fill('vencido');
  await rule.getByRole('button', { name: 'Criar regra' }).click();
  await expect(rule).toHaveCount(0);
  await page.getByRole('button', { name: /^Conversas/ }).click();
  for (const who of ['ana', 'bruno']) await sandbox.control.writeAndWait(who, { type: 'text', text: 'E agora?' });
  await inbox.open('Ana Inventada');
  await expect(page.getByText('Regra “Vencido”: etiquetou')).toBeVisible();
  await inbox.open('Bruno Inventado');
  await expect(inbox.bubble('E agora?')).toBeVisible();
  await expect(page.getByText('Regra “Vencido”')).toHaveCount(0);

  // The same macro with both of them at once, after it was shown what it does.
  for (const name of ['Ana Inventada', 'Bruno Inventado'])
    await inbox.row(name).click({ modifiers: ['ControlOrMeta'] });
  await page.getByRole('button', { name: 'Usar uma macro' }).click();
  const many = page.getByRole('dialog', { name: 'Macro em 2 conversas' });
  await expect(many.getByRole('button', { name: /^Fazer em/ })).toBeDisabled();
  await many.getByLabel('valor').fill('R$ 90');
  await expect(many.getByText('Saem mensagens para 2 clientes.')).toBeVisible();
  await many.getByRole('button', { name: 'Fazer em 2 conversas' }).click();
  await expect(page.getByText('“Orçamento enviado” feita em 2 conversas')).toBeVisible();
  for (const name of ['Ana', 'Bruno'])
    expect(await sandbox.control.waitFor({ sentText: `${name}, fica R$ 90.` })).toBe(true);
});
