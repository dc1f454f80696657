import type { ElectronApplication, Page } from '@playwright/test';
import type { CounterApp } from '../app/counterApp';
import { ana, bruno } from '../fixtures/people';
import { expect, test } from '../fixtures/test';
import { inboxPage } from '../pages/inboxPage';

interface Answer {
  readonly ok: boolean;
  readonly value?: unknown;
}

/** Asks main as the screens of this window do. */
function ask(page: Page, name: string, ...args: unknown[]): Promise<Answer> {
  return page.evaluate(
    ([request, rest]) => {
      const balcao = window.balcao.request as unknown as (name: string, ...args: unknown[]) => Promise<Answer>;
      return balcao(request, ...rest);
    },
    [name, args] as const,
  );
}

async function openAnother({ electron, page }: CounterApp): Promise<Page> {
  const opened = electron.waitForEvent('window');
  expect(await ask(page, 'window.openAnother')).toMatchObject({ ok: true });
  const another = await opened;
  await inboxPage(another).ready();
  return another;
}

function boundsOf(electron: ElectronApplication): Promise<{ x: number; y: number }[]> {
  return electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((each) => each.getBounds()));
}

test('several windows show one counter; the work goes on in the one that is left', async ({ sandbox, open }) => {
  await sandbox.control.addCustomer(ana);
  const app = await open();
  const first = inboxPage(app.page);
  await first.ready();
  const second = inboxPage(await openAnother(app));
  const [one, other] = await boundsOf(app.electron);
  expect({ x: one?.x, y: one?.y }).not.toEqual({ x: other?.x, y: other?.y });

  await sandbox.control.write('ana', { type: 'text', text: 'Bom dia, abre hoje?' });
  await expect(first.row(ana.name)).toBeVisible();
  await expect(second.row(ana.name)).toBeVisible();

  // The engine works in the first one; the second takes over.
  await app.page.close({ runBeforeUnload: true });
  await expect.poll(() => app.electron.windows().length).toBe(1);
  await sandbox.control.addCustomer(bruno);
  await sandbox.control.write('bruno', { type: 'text', text: 'Tem pão integral?' });
  await expect(second.row(bruno.name)).toBeVisible();
  await second.open(bruno.name);
  await second.reply('Tem sim.');
  await second.expectDelivery('Tem sim.', 'sent');
});

test('a window that dies comes back without the others; titles are told apart', async ({ open }) => {
  const app = await open();
  await inboxPage(app.page).ready();
  const another = await openAnother(app);
  await ask(app.page, 'window.tell', { attendantName: 'Ana' });
  await ask(another, 'window.tell', { attendantName: 'Bruno' });
  const titles = (): Promise<string[]> =>
    app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((each) => each.getTitle()));
  expect((await titles()).sort()).toEqual(['Ana · Balcão', 'Bruno · Balcão']);

  const before = await processes(app.electron);
  await app.electron.evaluate(({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows();
    windows.find((each) => each.getTitle().startsWith('Bruno'))?.webContents.forcefullyCrashRenderer();
  });
  const fresh = expect.not.stringMatching(new RegExp(`^(?:0|${before['Bruno'] ?? ''})$`)) as unknown;
  await expect.poll(() => processes(app.electron)).toEqual({ Ana: before['Ana'], Bruno: fresh });
});

/** Process of the page of each window that has loaded, by who sits there; '0' while there is none. */
function processes(electron: ElectronApplication): Promise<Record<string, string>> {
  return electron.evaluate(({ BrowserWindow }) =>
    Object.fromEntries(
      BrowserWindow.getAllWindows().map(({ webContents, title }) => {
        const gone = webContents.isCrashed() || webContents.isLoading();
        return [title.startsWith('Ana') ? 'Ana' : 'Bruno', gone ? '0' : String(webContents.getOSProcessId())];
      }),
    ),
  );
}

test('locking the screen is told to every window, and the team is kept beside the journal', async ({
  sandbox,
  open,
}) => {
  const app = await open();
  await inboxPage(app.page).ready();
  const another = await openAnother(app);
  const heard = [app.page, another].map((page) =>
    page.evaluate(() => new Promise((resolve) => window.balcao.on('system.attention', ({ state }) => resolve(state)))),
  );
  // Answered after the listener before it stands.
  await app.page.evaluate(() => 0);
  expect(await ask(another, 'system.watch', null)).toMatchObject({ value: { state: 'active' } });
  await app.electron.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'));
  expect(await Promise.all(heard)).toEqual(['locked', 'locked']);

  const { phoneNumberId } = sandbox.line;
  // The engine hands over the team once, soon after the start: what comes after it stays.
  await expect.poll(() => ask(another, 'team.kept', phoneNumberId)).not.toMatchObject({ value: null });
  expect(await ask(app.page, 'team.keep', phoneNumberId, '{"attendants":[]}')).toMatchObject({ ok: true });
  expect(await ask(another, 'team.kept', phoneNumberId)).toMatchObject({ value: '{"attendants":[]}' });
});
