import { expectAccessible } from '../app/accessibility';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test';

/** Invented; no PIN that the app refuses as too simple. */
const owner = { name: 'Marina Campos', pin: '4071' };
const colleague = { name: 'Rafael Souza', pin: '5082' };

const pin = (page: Page) => page.getByLabel('Seu PIN');

async function fillPerson(page: Page, person: typeof owner): Promise<void> {
  await page.getByLabel('Nome').fill(person.name);
  await page.getByLabel('PIN', { exact: true }).fill(person.pin);
  await page.getByLabel('PIN outra vez').fill(person.pin);
  await page.keyboard.press('Enter');
}

/** Divides the counter on the screen, as its owner does. @returns the recovery code that was shown */
async function divide(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Ajustes' }).click();
  await page.getByRole('button', { name: 'Equipe' }).click();
  await page.getByRole('button', { name: 'Adicionar a segunda pessoa' }).click();
  await fillPerson(page, owner);
  await expect(page.getByText('Agora, quem vai atender com você')).toBeVisible();
  await fillPerson(page, colleague);
  const code = page.getByLabel('Código de recuperação');
  await expect(code).toBeVisible();
  const shown = await code.innerText();
  await page.getByRole('button', { name: 'Continuar' }).click();
  await expect(page.getByText('Marque que guardou o código para continuar.')).toBeVisible();
  await page.getByLabel('Guardei o código em lugar seguro').check();
  await page.getByRole('button', { name: 'Continuar' }).click();
  await expect(page.getByRole('button', { name: new RegExp(colleague.name) })).toBeVisible();
  return shown;
}

async function enter(page: Page, person: typeof owner): Promise<void> {
  await page.keyboard.type(person.name);
  await page.keyboard.press('Enter');
  await pin(page).fill(person.pin);
  await page.keyboard.press('Enter');
  await expect(pin(page)).toBeHidden();
}

test('a counter of one person asks nobody who they are', async ({ openFor }) => {
  const { page } = await openFor();
  await expect(page.getByRole('button', { name: /Abrir o menu/ })).toHaveCount(0);
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { name: 'Conversas', exact: true })).toBeVisible();
});

test('dividing, wrong PINs, the lock-out, and the recovery code', async ({ openFor }) => {
  const { page } = await openFor();
  const code = await divide(page);
  await page.keyboard.press('Control+l');
  await expect(pin(page)).toBeFocused();
  for (const said of [/Restam 2/, /Resta 1/, /Espere 30 s|Espere 29 s/]) {
    await pin(page).fill('9999');
    await page.keyboard.press('Enter');
    await expect(page.getByText(said)).toBeVisible();
  }
  await page.getByRole('button', { name: 'Esqueci meu PIN' }).click();
  await page.getByLabel('Código de recuperação').fill(code.toLowerCase());
  await page.getByLabel('PIN novo', { exact: true }).fill('6093');
  await page.getByLabel('PIN novo outra vez').fill('6093');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Guarde este código')).toBeVisible();
  await page.getByLabel('Guardei o código em lugar seguro').check();
  await page.getByRole('button', { name: 'Continuar' }).click();
  await expect(page.getByRole('button', { name: /Marina Campos: Disponível/ })).toBeVisible();
});

test('switching people, a pause, and what an attendant may not do', async ({ openFor }) => {
  const { page } = await openFor();
  await divide(page);
  await page.getByRole('button', { name: /Abrir o menu/ }).press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  const self = page.getByRole('button', { name: /Marina Campos: Pausa: Almoço/ });
  await expect(self).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Trocar de pessoa' }).press('Enter');
  await enter(page, colleague);
  await expect(page.getByRole('heading', { name: 'Conversas', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Ajustes' }).click();
  await page.getByRole('button', { name: 'Setores' }).click();
  await expect(page.getByRole('button', { name: 'Novo setor' })).toBeDisabled();
  await page.getByRole('button', { name: 'Equipe' }).click();
  await expect(page.getByRole('button', { name: 'Adicionar atendente' })).toBeDisabled();
  await page.getByRole('button', { name: /Marina Campos/ }).press('Enter');
  await expect(page.getByRole('dialog').getByText('Só donos mudam isto.').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /Marina Campos/ })).toBeFocused();
});

test('a sector is made, ordered by keyboard, refused with a bad time, and archived; a person leaves', async ({
  openFor,
}) => {
  const { page } = await openFor();
  await divide(page);
  await page.getByRole('button', { name: 'Setores' }).click();
  await page.getByRole('button', { name: 'Novo setor' }).press('Enter');
  await page.getByLabel('Nome').fill('Vendas');
  await page.getByLabel('Avisar a pessoa depois de').fill('7 min');
  await expect(page.getByText('O aviso precisa vir antes da troca, que é em 5 min.')).toBeVisible();
  await page.getByLabel('Avisar a pessoa depois de').fill('90s');
  await expect(page.getByText('Depois de 1 min 30 s sem resposta, a pessoa é avisada.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('button', { name: /Mover Vendas/ }).press('ArrowUp');
  await expect(page.getByRole('listitem').first()).toContainText('Vendas');
  await expect(page.getByRole('button', { name: /Mover Vendas/ })).toBeFocused();
  await page.getByRole('button', { name: /^Vendas/ }).click();
  await page.getByRole('button', { name: 'Arquivar setor' }).click();
  await page.getByRole('button', { name: 'Arquivar Vendas' }).click();
  await expect(page.getByRole('button', { name: /^Vendas/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Equipe' }).click();
  await page.getByRole('button', { name: /Rafael Souza/ }).click();
  await page.getByRole('button', { name: 'Remover da equipe' }).click();
  // Esc closes the question alone.
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Remover da equipe' }).click();
  await page.getByRole('button', { name: 'Remover Rafael Souza' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /Rafael Souza/ })).toHaveCount(0);
});

test('an owner makes a new recovery code; another sector takes the entry’s place', async ({ openFor }) => {
  const { page } = await openFor();
  const old = await divide(page);
  await page.getByRole('button', { name: new RegExp(`${owner.name} você`) }).press('Enter');
  await page.getByRole('button', { name: 'Novo código' }).click();
  await page.getByLabel('PIN de agora').fill('9999');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Restam 2/)).toBeVisible();
  await page.getByLabel('PIN de agora').fill(owner.pin);
  await page.keyboard.press('Enter');
  const code = page.getByLabel('Código de recuperação', { exact: true });
  await expect(code).toBeVisible();
  expect(await code.innerText()).not.toBe(old);
  await expectAccessible(page);
  await page.getByLabel('Guardei o código em lugar seguro').check();
  await page.getByRole('button', { name: 'Continuar' }).click();
  await expect(page.getByText('Código novo criado. O antigo não vale mais.')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Setores' }).click();
  await page.getByRole('button', { name: 'Novo setor' }).press('Enter');
  await page.getByLabel('Nome').fill('Vendas');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('button', { name: /^Atendimento.*entrada/ }).click();
  await page.getByRole('button', { name: 'Arquivar setor' }).click();
  await expect(page.getByLabel('Onde as conversas novas começam')).toHaveValue(/.+/);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Arquivar Atendimento' }).click();
  await expect(page.getByRole('button', { name: /^Vendas.*entrada/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Atendimento/ })).toHaveCount(0);
});
