import { onStage, picture } from './stage/stage.mjs';
import { playStory } from './stage/play.mjs';

export async function run(runtime) {
  const folder = '/tmp/respond-look';
  await onStage(runtime, { number: true }, async ({ page, control, size }) => {
    await size(1440, 900);
    await playStory({ page, control });

    await page.getByRole('button', { name: 'Ajustes' }).click();
    for (const name of ['Horário', 'Mensagens automáticas', 'Regras']) {
      await page.getByRole('navigation', { name: 'Partes dos ajustes' }).getByRole('button', { name }).click();
      await page.waitForTimeout(600);
      await picture(page, folder, name.split(' ')[0]);
    }
    await page.getByRole('button', { name: 'Nova regra' }).click();
    await page.waitForTimeout(500);
    await page.getByPlaceholder('Pedido de boleto').fill('Pedido de boleto');
    await page.getByPlaceholder('boleto, segunda via, pagar').fill('pedido, entrega, troca');
    await page.getByRole('button', { name: 'Ação', exact: true }).click();
    await page.getByPlaceholder('financeiro, urgente').fill('pedido');
    await page.getByRole('button', { name: 'Ação', exact: true }).click();
    await page.getByRole('button', { name: 'Testar', exact: true }).click();
    await page.waitForTimeout(900);
    await picture(page, folder, 'regra');
    await page.getByText('disparado').first().scrollIntoViewIfNeeded().catch(() => undefined);
    await picture(page, folder, 'regra2');
    await page.getByRole('button', { name: 'Criar regra' }).click();
    await page.waitForTimeout(500);
    await picture(page, folder, 'regras2');
    const nav = page.getByRole('navigation', { name: 'Partes dos ajustes' });
    await nav.getByRole('button', { name: 'Mensagens automáticas' }).click();
    await page.getByRole('switch', { name: /Ausência/ }).click();
    await page.getByRole('button', { name: /^Saudação/ }).click();
    await page.waitForTimeout(500);
    await picture(page, folder, 'saudacao');
    await page.getByRole('dialog').getByRole('switch').first().check();
    await page.getByRole('dialog').getByRole('button', { name: 'Guardar' }).click();
    await page.waitForTimeout(500);
    await page.getByRole('button', { name: /^Cliente parado/ }).click();
    await page.waitForTimeout(500);
    await picture(page, folder, 'parado');
    await page.keyboard.press('Escape');
    await nav.getByRole('button', { name: 'Horário' }).click();
    await page.getByText('Horário próprio').click();
    await page.waitForTimeout(300);
    await page.getByRole('button', { name: 'Guardar', exact: true }).click().catch(() => undefined);
    await page.getByRole('button', { name: 'Salvar', exact: true }).click({ timeout: 2000 }).catch(() => undefined);
    await page.waitForTimeout(500);
    await picture(page, folder, 'horario2');
    await page.getByRole('button', { name: 'Simular' }).scrollIntoViewIfNeeded();
    await page.getByLabel('Quando', { exact: true }).fill('2026-12-25T22:00');
    await page.getByRole('button', { name: 'Simular' }).click();
    await page.waitForTimeout(700);
    await page.getByRole('list', { name: 'O que aconteceria' }).scrollIntoViewIfNeeded();
    await picture(page, folder, 'simular');
    await page.emulateMedia({ colorScheme: 'dark' });
    await size(1280, 720);
    await picture(page, folder, 'simular-escuro');
    await nav.getByRole('button', { name: 'Mensagens automáticas' }).click();
    await page.waitForTimeout(300);
    await picture(page, folder, 'mensagens-escuro');
  });
}
