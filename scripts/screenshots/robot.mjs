import { onStage, picture } from './stage/stage.mjs';

/** The robot: the trees to begin with, the editor with its test, the table of customers. */
export async function run(runtime) {
  await onStage(runtime, { number: true }, async ({ page, size }) => {
    await size(1440, 900);
    await page.getByRole('button', { name: 'Robô' }).click();
    await page.getByRole('heading', { name: 'Que o robô dê a primeira resposta' }).waitFor();
    await picture(page, runtime.folder, 'robot-start');
    await page.getByRole('button', { name: /^Consórcio/ }).click();
    const customer = page.getByRole('textbox', { name: 'Mensagem do cliente' });
    for (const words of ['oi', 'saldo', '725, dia 9']) {
      await customer.fill(words);
      await customer.press('Enter');
    }
    await page.getByRole('treeitem', { name: /Documentos do crédito/ }).click();
    await page.getByText('Saldo devedor').waitFor();
    await picture(page, runtime.folder, 'robot');
  });
}
