import type { ElectronApplication, Page } from '@playwright/test';
import type { CounterApp } from '../app/counterApp';
import { putRows } from '../app/putRows';
import { ana, bruno } from '../fixtures/people';
import type { SandboxProcess } from '../fixtures/sandboxProcess';
import { expect, test } from '../fixtures/test';
import { inboxPage } from '../pages/inboxPage';
import { searchPage } from '../pages/searchPage';

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

async function openAnother({ electron, page }: Pick<CounterApp, 'electron' | 'page'>): Promise<Page> {
  const opened = electron.waitForEvent('window');
  expect(await ask(page, 'window.openAnother')).toMatchObject({ ok: true });
  const another = await opened;
  await inboxPage(another).ready();
  return another;
}

/** How often each greeting of a new customer was taken by WhatsApp. */
async function greetings({ control }: SandboxProcess): Promise<readonly number[]> {
  const taken = [...(await control.acceptancesByOutboxId())];
  return taken.filter(([id]) => id.startsWith('auto:greeting:')).map(([, count]) => count);
}

function boundsOf(electron: ElectronApplication): Promise<{ x: number; y: number }[]> {
  return electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((each) => each.getBounds()));
}

test('several windows show one counter; whichever leads may close or die, the others go on', async ({
  sandbox,
  openFor,
}) => {
  const { app, inbox: first } = await openFor([ana, bruno]);
  const { electron, page } = app;
  const greeting = { on: true, text: 'Olá, {{primeiro_nome}}!', againAfterDays: null };
  await putRows(page, sandbox.line.phoneNumberId, { house: [{ key: 'automatic', greeting, updatedAt: 0 }] });
  const second = inboxPage(await openAnother(app));
  const [one, other] = await boundsOf(electron);
  expect({ x: one?.x, y: one?.y }).not.toEqual({ x: other?.x, y: other?.y });

  await sandbox.control.write('ana', { type: 'text', text: 'Bom dia, abre hoje?' });
  await expect(first.row(ana.name)).toBeVisible();
  await expect(second.row(ana.name)).toBeVisible();
  await expect.poll(() => greetings(sandbox)).toEqual([1]);
  await searchPage(second.page).whole();

  await test.step('the one that leads is closed while another one asks its index', async () => {
    await Promise.all([searchPage(second.page).type('abre'), page.close({ runBeforeUnload: true })]);
    await expect(searchPage(second.page).hits).toHaveCount(1);
    await expect.poll(() => electron.windows().length).toBe(1);
    await sandbox.control.write('bruno', { type: 'text', text: 'Tem pão integral?' });
    await searchPage(second.page).type('');
    await expect(second.row(bruno.name)).toBeVisible();
    await expect.poll(() => greetings(sandbox)).toEqual([1, 1]);
    await searchPage(second.page).whole();
    await searchPage(second.page).type('integral');
    await expect(searchPage(second.page).hits).toHaveCount(1);
  });

  await test.step('the one that leads dies while another one asks its index', async () => {
    const third = inboxPage(await openAnother({ electron, page: second.page }));
    // The older of the two that are left.
    const crash = electron.evaluate(({ BrowserWindow }) => {
      const [oldest] = BrowserWindow.getAllWindows().sort((a, b) => a.id - b.id);
      oldest?.webContents.forcefullyCrashRenderer();
    });
    await Promise.all([searchPage(third.page).type('integral'), crash]);
    await expect(searchPage(third.page).hits).toHaveCount(1);
    await searchPage(third.page).type('');
    await third.open(bruno.name);
    await third.reply('Tem sim.');
    await third.expectDelivery('Tem sim.', 'read');
    await searchPage(third.page).whole();
    await searchPage(third.page).type('"tem sim"');
    await expect(searchPage(third.page).hits).toHaveCount(1);
    expect(await greetings(sandbox)).toEqual([1, 1]);
  });
});

test('a window that dies comes back without the others; titles are told apart', async ({ openFor }) => {
  const { app } = await openFor();
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
  openFor,
}) => {
  const { app } = await openFor();
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
