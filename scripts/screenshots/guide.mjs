import { onStage, picture } from './stage/stage.mjs';

/** The owner's first minutes, as docs/GUIA.md tells them: hours, away message, menu; then a customer who writes. */
export async function run(runtime) {
  await onStage(runtime, { number: true }, async ({ page, control, size }) => {
    await size(1280, 800);
    const began = Date.now();
    const settings = page.getByRole('navigation', { name: 'Partes dos ajustes' });
    await page.getByRole('button', { name: 'Ajustes' }).click();
    await settings.getByRole('button', { name: 'Horário' }).click();
    await page.getByRole('radio', { name: 'Horário próprio' }).check();
    await page
      .getByRole('region', { name: /ainda não foi guardado/ })
      .getByRole('button', { name: 'Guardar' })
      .click();
    await page.getByRole('button', { name: /Fechar agora|Ficar fechado/ }).waitFor();
    await picture(page, runtime.folder, 'guide-hours');
    await settings.getByRole('button', { name: 'Mensagens automáticas' }).click();
    await page.getByRole('switch', { name: /Ausência/ }).click();
    await picture(page, runtime.folder, 'guide-away');
    await page.getByRole('button', { name: 'Robô', exact: true }).click();
    await page.getByRole('button', { name: /^Loja/ }).click();
    await page.getByText('Tudo certo para publicar').waitFor();
    await picture(page, runtime.folder, 'guide-menu');
    await page.getByRole('button', { name: 'Publicar' }).click();
    await page.getByText('O robô já atende as conversas novas').waitFor();
    process.stdout.write(`hours, away message and menu: ${Math.round((Date.now() - began) / 1000)} s by script\n`);
    await control('customers', { key: 'lia', name: 'Lia Inventada', waId: '5511900001401' });
    await control('customers/lia/write?wait=1', { type: 'text', text: 'Oi, bom dia!' });
    await page.getByRole('button', { name: /^Conversas/ }).click();
    await page.getByRole('option').filter({ hasText: 'Lia Inventada' }).click();
    await page.locator('[data-message-id]').nth(1).waitFor();
    await picture(page, runtime.folder, 'guide-answer');
    await page.getByRole('button', { name: 'Enviar um modelo' }).click();
    const templates = page.getByRole('dialog', { name: 'Enviar um modelo' });
    await templates.getByRole('option', { name: /^Pedido pronto/ }).click();
    await templates.getByLabel('Campo 2').fill('0012');
    await picture(page, runtime.folder, 'guide-template');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Ajustes' }).click();
    await settings.getByRole('button', { name: 'Divulgar o número' }).click();
    await page.getByRole('button', { name: 'Vitrine', exact: true }).click();
    await page.getByRole('button', { name: 'Criar link' }).click();
    await page.getByRole('img', { name: /Código QR/ }).waitFor();
    await page.getByText('Link criado.').waitFor({ state: 'detached' });
    await picture(page, runtime.folder, 'guide-share');
  });
}
