import { onStage, picture } from './stage/stage.mjs';
import { playStory } from './stage/play.mjs';

/** The counter at work: light and wide, dark and small, and the two places beside it. */
export async function run(runtime) {
  await onStage(runtime, { number: true }, async ({ page, control, size }) => {
    await size(1440, 900);
    await playStory({ page, control });
    await page.getByRole('option').filter({ hasText: 'Joana Prado' }).click();
    const field = page.getByRole('textbox', { name: 'Escrever uma resposta' });
    await field.fill(
      'Pode sim, Joana! Conta de luz, água ou internet dos últimos 90 dias, em PDF ou foto bem legível.',
    );
    await page.getByRole('heading', { name: 'Registro' }).waitFor();
    await picture(page, runtime.folder, 'inbox-light');
    await page.getByRole('button', { name: 'Usar cores escuras' }).click();
    await size(1280, 720);
    await picture(page, runtime.folder, 'inbox-dark');
    await page.getByRole('button', { name: 'Usar cores claras' }).click();
    await size(1440, 900);
    await page.getByRole('button', { name: 'Diagnóstico' }).click();
    await page.getByRole('heading', { name: 'Diário' }).waitFor();
    await picture(page, runtime.folder, 'diagnostics');
    await page.getByRole('button', { name: 'Ajustes' }).click();
    await page.getByRole('heading', { name: 'Geral' }).waitFor();
    await picture(page, runtime.folder, 'settings');
  });
}
