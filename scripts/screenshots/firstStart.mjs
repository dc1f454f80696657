import { onStage, picture } from './stage/stage.mjs';

/** What a new shop sees: the two ways to begin, and the form that connects a number. */
export async function run(runtime) {
  await onStage(runtime, { number: false }, async ({ page, size }) => {
    await size(1280, 800);
    await page.getByRole('button', { name: /demonstração/ }).waitFor();
    await picture(page, runtime.folder, 'first-start');
    await page.getByRole('button', { name: /Conectar meu número/ }).click();
    await page.getByRole('button', { name: 'Continuar' }).click();
    await picture(page, runtime.folder, 'connect');
  });
}
