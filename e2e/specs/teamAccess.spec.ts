import { expectAccessible } from '../app/accessibility';
import { rowsOf } from '../app/database';
import { seat, teamOf } from '../app/dividedCounter';
import { ana, bruno } from '../fixtures/people';
import { dona, longTimes, marina, rafael, sectorRow } from '../fixtures/team';
import { expect, test } from '../fixtures/test';
import { byPalette } from '../pages/palette';
import { serviceActs } from '../pages/serviceActs';
import { signInPage } from '../pages/signInPage';

test('claimed, handed over and closed with the keyboard alone', async ({ sandbox, openDivided }) => {
  const attendants = teamOf(dona, marina, rafael);
  const counter = await openDivided([ana, bruno], { attendants, sectors: [sectorRow({ mode: 'manual' })] });
  const { page } = counter;
  const inbox = await seat(page, dona);
  const acts = serviceActs(page);
  for (const customer of [ana, bruno]) {
    await sandbox.control.writeAndWait(customer.key, { type: 'text', text: `Sou ${customer.name}` });
    await counter.expectService(customer.name, { stage: 'queue' });
  }
  const openByKeys = async (name: string): Promise<void> => {
    await byPalette(page, name);
    await expect(page.getByRole('heading', { name }).first()).toBeVisible();
  };
  await openByKeys(ana.name);
  await acts.claim();
  await counter.expectService(ana.name, { attendantId: dona.id });
  // What was begun goes along: the dialog says so.
  await inbox.composer.fill('Seu pedido fica pronto');
  await acts.transferTo(rafael.name, 'Prefere ser chamada de Aninha');
  await counter.expectService(ana.name, { attendantId: null, preferredId: rafael.id });
  const drafts = (): Promise<unknown[]> => rowsOf(page, sandbox.line.phoneNumberId, 'ownDrafts');
  await expect.poll(drafts).toMatchObject([{ attendantId: rafael.id, text: 'Seu pedido fica pronto' }]);
  await expect(inbox.composer).toHaveValue('');
  await openByKeys(bruno.name);
  await acts.claim();
  await counter.expectService(bruno.name, { attendantId: dona.id });
  await acts.close();
  await counter.expectService(bruno.name, { stage: 'closed', closing: { by: dona.id } });
});

/** Pages of the settings, each with a heading of its own. */
const settingsPages = [
  ['Geral', 'Sons'],
  ['Equipe', 'Equipe'],
  ['Setores', 'Setores'],
  ['Horário', 'Semana da empresa'],
  ['Regras', 'Regras'],
  ['Dados', 'Onde ficam os dados'],
  ['Cópias', 'Cópias de segurança'],
] as const;

test('axe finds nothing serious: sign-in, inbox, queue, robot, what is scheduled, and the settings', async ({
  sandbox,
  openDivided,
}) => {
  test.setTimeout(120_000);
  const attendants = teamOf(dona, marina, rafael);
  const { page } = await openDivided([ana], { attendants, sectors: [sectorRow(longTimes)] });
  await expect(signInPage(page).search).toBeFocused();
  await expectAccessible(page);
  const inbox = await seat(page, dona);
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Bom dia!' });
  await serviceActs(page).showView('Todas');
  await inbox.row(ana.name).click();
  await expect(inbox.bubble('Bom dia!')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Agendar ou lembrar' }).click();
  const form = page.getByRole('dialog', { name: 'Agendar' });
  await form.getByLabel('Lembrar de quê').fill('ligar para a Ana');
  await form.getByRole('button', { name: 'Amanhã' }).click();
  await expectAccessible(page);
  await form.getByRole('button', { name: /^Lembrar amanhã/ }).click();
  await page.getByRole('button', { name: /^Fila/ }).first().click();
  await expect(page.getByText('Quem está atendendo').or(page.getByLabel('Quem está atendendo')).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Robô', exact: true }).click();
  await page.getByRole('button', { name: /^Consórcio/ }).click();
  await expect(page.getByText('Tudo certo para publicar')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Agendadas/ }).click();
  await expect(page.getByText('ligar para a Ana')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ajustes' }).click();
  for (const [section, shown] of settingsPages) {
    await page.getByRole('button', { name: section, exact: true }).click();
    await expect(page.getByRole('heading', { name: shown, exact: true })).toBeVisible();
    if (section === 'Horário') await page.getByRole('radio', { name: 'Horário próprio' }).check();
    await expectAccessible(page);
  }
});
