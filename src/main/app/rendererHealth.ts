import { dialog, type BrowserWindow } from 'electron';
import type { Clock, Instant } from '../../shared/kernel/instant';
import { SECOND } from '../../shared/kernel/instant';
import type { Log } from '../../shared/kernel/log';
import { brokenPage } from './brokenPage';
import { APP_START } from './origin';
import { reloadPlan } from './reloadPlan';
import { words } from './words';

const PATIENCE_MS = 20 * SECOND;

/** A page that died is loaded again by plan; one that dies again and again gives way to a plain page. */
function reviveWhenGone(window: BrowserWindow, clock: Clock, log: Log): void {
  let deaths: readonly Instant[] = [];
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit' || window.isDestroyed()) return;
    const plan = reloadPlan(deaths, clock());
    log.error('renderer.gone', { reason: details.reason, exitCode: details.exitCode, state: plan.step });
    if (plan.step === 'stop') {
      void window.loadURL(brokenPage()).catch(() => undefined);
      return;
    }
    deaths = plan.deaths;
    setTimeout(() => {
      if (!window.isDestroyed()) void window.loadURL(APP_START).catch(() => undefined);
    }, plan.afterMs);
  });
}

/** Offers to reload a page that has not answered for a while. Nothing is lost: the journal goes on in main. */
function offerReloadWhenStuck(window: BrowserWindow, log: Log): void {
  let timer: NodeJS.Timeout | null = null;
  const calm = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
  };
  async function offer(): Promise<void> {
    log.warn('renderer.unresponsive');
    const { title, text, wait, reload } = words.unresponsive;
    const answer = await dialog.showMessageBox(window, {
      type: 'warning',
      title,
      message: title,
      detail: text,
      buttons: [wait, reload],
      cancelId: 0,
      noLink: true,
    });
    // Ending the stuck process brings the page back through 'render-process-gone'.
    if (answer.response === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
  }
  window.webContents.on('unresponsive', () => {
    timer ??= setTimeout(() => void offer(), PATIENCE_MS);
  });
  window.webContents.on('responsive', calm);
  window.webContents.on('render-process-gone', calm);
  window.once('closed', calm);
}

/** Keeps the page of a window alive (perf-reliability 3e). */
export function watchRenderer(window: BrowserWindow, clock: Clock, log: Log): void {
  reviveWhenGone(window, clock, log);
  offerReloadWhenStuck(window, log);
}
