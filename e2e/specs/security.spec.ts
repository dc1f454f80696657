import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { projectFolder } from '../fixtures/sandboxProcess';
import { expect, test } from '../fixtures/test';

// What is tried here is refused aloud, and only that.
test.use({ provoked: [/Refused to|requires 'Trusted|ERR_FILE_NOT_FOUND/] });

test('the page is served with the policy and cannot get out of it', async ({ openFor }) => {
  const { page } = await openFor();
  const visits: string[] = [];
  const outside = createServer((request, response) => {
    visits.push(request.url ?? '');
    response.setHeader('Access-Control-Allow-Origin', '*').end('outside');
  });
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve));
  const evil = `http://127.0.0.1:${String((outside.address() as AddressInfo).port)}`;

  const headers = await page.evaluate(async () => {
    const response = await fetch('balcao://app/index.html');
    return {
      policy: response.headers.get('content-security-policy') ?? '',
      sniff: response.headers.get('x-content-type-options') ?? '',
    };
  });
  expect(headers.sniff).toBe('nosniff');
  for (const rule of [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ]) {
    expect(headers.policy).toContain(rule);
  }
  expect(headers.policy).not.toContain('unsafe');
  // WebAssembly is for the search worker alone: the page may not compile it.
  expect(await page.evaluate(compileNothing)).toBe('refused');

  const tried = await page.evaluate(tryEachWayOut, evil);
  expect(tried).toEqual({
    fetchOutside: 'refused',
    image: 'refused',
    script: 'refused',
    evaluated: 'refused',
    inlineScript: 'refused',
    frame: 'refused',
    popup: 'refused',
    localFile: 'refused',
    traversal: 'refused',
    encodedTraversal: 'refused',
    unknownMedia: 'refused',
    geolocation: 'denied',
    camera: 'refused',
    node: 'absent',
  });
  await page.evaluate((url) => {
    location.href = url;
  }, `${evil}/navigated`);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  expect(page.url()).toMatch(/^balcao:\/\/app\//);
  expect(visits).toEqual([]);
  await new Promise((resolve) => outside.close(resolve));
});

/** In the page: every way out that a hostile script would try, each with what became of it. */
async function tryEachWayOut(evil: string): Promise<Record<string, string>> {
  const refusedIfThrows = async (act: () => unknown): Promise<string> => {
    try {
      await act();
      return 'WENT THROUGH';
    } catch {
      return 'refused';
    }
  };
  const loads = (element: HTMLElement): Promise<string> =>
    new Promise((resolve) => {
      element.onload = () => resolve('WENT THROUGH');
      element.onerror = () => resolve('refused');
      document.body.append(element);
    });
  const notOk = async (url: string): Promise<string> =>
    refusedIfThrows(async () => {
      const response = await fetch(url);
      if (!response.ok) throw new Error(String(response.status));
    });
  const blockedByPolicy = (act: () => void): Promise<string> =>
    new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', () => resolve('refused'), { once: true });
      try {
        act();
      } catch {
        resolve('refused');
      }
    });
  return {
    fetchOutside: await notOk(`${evil}/fetched`),
    image: await loads(Object.assign(document.createElement('img'), { src: `${evil}/image.png` })),
    script: await refusedIfThrows(() => Object.assign(document.createElement('script'), { src: `${evil}/script.js` })),
    evaluated: await refusedIfThrows(() => window.eval('1') as unknown),
    inlineScript: await refusedIfThrows(() => {
      document.createElement('script').text = 'window.hacked = 1';
    }),
    frame: await blockedByPolicy(() => {
      document.body.append(Object.assign(document.createElement('iframe'), { src: `${evil}/frame` }));
    }),
    popup: window.open(`${evil}/popup`) === null ? 'refused' : 'WENT THROUGH',
    localFile: await notOk('file:///etc/hostname'),
    traversal: await notOk('balcao://app/../../package.json'),
    encodedTraversal: await notOk('balcao://app/..%2f..%2fpackage.json'),
    unknownMedia: await notOk('balcao://media/..%2f..%2fmachine.json'),
    geolocation: (await navigator.permissions.query({ name: 'geolocation' })).state,
    camera: await refusedIfThrows(() => navigator.mediaDevices.getUserMedia({ video: true })),
    node: 'require' in window || 'process' in window ? 'PRESENT' : 'absent',
  };
}

async function compileNothing(): Promise<string> {
  const empty = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);
  return WebAssembly.compile(empty).then(
    () => 'WENT THROUGH',
    () => 'refused',
  );
}

test('a hostile page with our own preload is refused at the door', async ({ openFor }) => {
  const { app } = await openFor();
  const { electron } = app;
  const preload = path.join(projectFolder, 'out/preload/index.js');
  const answers = await electron.evaluate(async ({ BrowserWindow }, preloadPath) => {
    const hostile = new BrowserWindow({
      show: false,
      webPreferences: { preload: preloadPath, sandbox: true, contextIsolation: true },
    });
    await hostile.loadURL('data:text/html,<p>hostile</p>');
    const asked = (await hostile.webContents.executeJavaScript(
      `Promise.all(['app.describe', 'inbox.sentinel', 'connection.describe', 'no.such.request'].map((name) =>
        window.balcao.request(name).then((answer) => answer.ok ? 'ANSWERED' : answer.failure.code, () => 'refused')))`,
    )) as string[];
    hostile.destroy();
    return asked;
  }, preload);
  expect(answers).toHaveLength(4);
  for (const answer of answers) expect(answer).not.toBe('ANSWERED');
});

test('the door refuses shapes that are not in the contract', async ({ openFor }) => {
  const { page } = await openFor();
  const answers = await page.evaluate(async () => {
    const ask = window.balcao.request as unknown as (name: string, ...args: unknown[]) => Promise<{ ok: boolean }>;
    const tries: [string, ...unknown[]][] = [
      ['inbox.pull', { after: -1, limit: 1 }],
      ['inbox.pull', { after: 0, limit: 1e9 }],
      ['message.send', { outboxId: 'x'.repeat(600) }],
      ['app.openExternal', 'file:///etc/passwd'],
      ['app.openExternal', 'javascript:alert(1)'],
      ['settings.change', { theme: 'pink' }],
      ['media.fetch', { mediaId: '../../machine', mimeType: 'image/png' }],
    ];
    return Promise.all(tries.map(async ([name, ...args]) => (await ask(name, ...args)).ok));
  });
  expect(answers).toEqual([false, false, false, false, false, false, false]);
});

test('every window is sandboxed, isolated and without Node', async ({ openFor }) => {
  const { app } = await openFor();
  const { electron } = app;
  const windows = await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      // Not in Electron's types: what the window was really given.
      const contents = window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> | null };
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } =
        contents.getLastWebPreferences() ?? {};
      return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
    }),
  );
  expect(windows).toEqual([
    { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, webviewTag: false },
  ]);
});
