import type { CounterApp } from '../app/counterApp';
import { ana } from '../fixtures/people';
import { expect, test } from '../fixtures/test';

async function sizeTo({ electron }: CounterApp, width: number, height: number): Promise<void> {
  await electron.evaluate(
    ({ BrowserWindow }, [wide, high]) => BrowserWindow.getAllWindows()[0]?.setContentSize(wide, high),
    [width, height] as const,
  );
}

async function zoomTo({ electron, page }: CounterApp, factor: number): Promise<void> {
  const before = await page.evaluate(() => window.devicePixelRatio);
  await electron.evaluate(
    ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(wanted),
    factor,
  );
  await page.waitForFunction((ratio) => window.devicePixelRatio !== ratio, before);
}

test('whoever reads the last message goes on reading it at 200 % in a small window, and back', async ({
  sandbox,
  openFor,
}) => {
  const { app, inbox } = await openFor([ana]);
  for (let place = 1; place <= 24; place += 1) {
    const text = `Mensagem ${String(place)}: ${'quero saber do meu pedido e do prazo de entrega. '.repeat(1 + (place % 4))}`;
    await sandbox.control.writeAndWait('ana', { type: 'text', text });
  }
  // Opened with all of them, it begins at what is new.
  await expect(inbox.row(ana.name)).toContainText('Mensagem 24:');
  await inbox.open(ana.name);
  await app.page.getByRole('button', { name: 'Ir para a última mensagem' }).click();
  const last = inbox.bubble('Mensagem 24:');
  const log = app.page.getByRole('log');
  const toTheEnd = (): Promise<number> =>
    log.evaluate((element) => Math.round(element.scrollHeight - element.scrollTop - element.clientHeight));
  await expect(last).toBeInViewport();
  await sizeTo(app, 1024, 640);
  await expect.poll(toTheEnd).toBeLessThan(3);
  for (const factor of [2, 1, 1.5, 0.8, 2, 1]) {
    await zoomTo(app, factor);
    await expect(last, `at ${String(factor * 100)} %`).toBeInViewport();
    await expect.poll(toTheEnd, `at ${String(factor * 100)} %`).toBeLessThan(3);
  }
  // Quickly, as with the keys: nothing has come to rest in between.
  for (const factor of [1.2, 1.5, 1.75, 2, 1.75, 1.5, 1.2, 1]) await zoomTo(app, factor);
  await expect(last).toBeInViewport();
  await expect.poll(toTheEnd).toBeLessThan(3);
  await sizeTo(app, 1440, 900);
  await sizeTo(app, 1024, 640);
  await expect.poll(toTheEnd).toBeLessThan(3);
});
