import type { CounterApp } from './counterApp';
import type { SandboxProcess } from '../fixtures/sandboxProcess';

/**
 * The computer sleeps for so long (ms): afterwards its clock is that much further, for main, for every open window and for
 * WhatsApp's side, and the system says that it woke up. Windows that are opened later do not know of it.
 */
export async function sleepFor(app: CounterApp, sandbox: SandboxProcess, ms: number): Promise<void> {
  await sandbox.control.advance(ms);
  for (const page of app.electron.windows()) await page.evaluate(forward, ms);
  await app.electron.evaluate(({ powerMonitor }, more) => {
    const before = Date.now;
    Date.now = () => before() + more;
    powerMonitor.emit('resume');
  }, ms);
}

function forward(more: number): void {
  const before = Date.now;
  Date.now = () => before() + more;
}
