import { onStage, picture } from './stage/stage.mjs';
import { playStory } from './stage/play.mjs';
import { divide } from './stage/team.mjs';

/** Several attendants on one number: the inbox of one of them, the queue, and what nobody answered. */
export async function run(runtime) {
  await onStage(runtime, { number: true }, async ({ page, control, size }) => {
    await size(1440, 900);
    await playStory({ page, control });
    await divide(page);
    await page.getByRole('option').filter({ hasText: 'Joana Prado' }).click();
    await page.getByText('só a equipe vê').waitFor();
    await picture(page, runtime.folder, 'team-inbox');
    await page.getByRole('button', { name: /^CNA/ }).click();
    await page.getByRole('option').filter({ hasText: 'Cláudio Assunção' }).click();
    await page.locator('[data-message-id]').filter({ hasText: 'ainda não me retornaram' }).waitFor();
    await page.getByRole('heading', { name: 'Registro' }).waitFor();
    await picture(page, runtime.folder, 'missed');
    await page.getByRole('button', { name: /^Fila, / }).click();
    await page.getByRole('heading', { name: 'Equipe' }).waitFor();
    await page.getByRole('region', { name: 'Tempos de atendimento' }).waitFor();
    await picture(page, runtime.folder, 'queue');
  });
}
