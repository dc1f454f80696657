import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BlobReader, BlobWriter, ZipReader } from '@zip.js/zip.js';
import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import type { CounterApp } from '../app/counterApp';
import { ana } from '../fixtures/people';
import { expect, test } from '../fixtures/test';

/** The system's own dialog cannot be clicked: main is told what the person chose there. */
async function choose(app: CounterApp, file: string): Promise<void> {
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
}

async function exportAs(page: Page, format: string): Promise<void> {
  await page.getByRole('button', { name: 'Mais ações' }).click();
  await page.getByRole('menuitem', { name: 'Exportar' }).click();
  await page.getByRole('radio', { name: format }).check();
  await page.getByRole('button', { name: 'Escolher onde salvar…' }).click();
}

async function unpack(file: string, folder: string): Promise<string[]> {
  const reader = new ZipReader(new BlobReader(new Blob([readFileSync(file)])), { useWebWorkers: false });
  const names: string[] = [];
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue;
    const target = path.join(folder, entry.filename);
    mkdirSync(path.dirname(target), { recursive: true });
    const blob = await entry.getData(new BlobWriter());
    writeFileSync(target, Buffer.from(await blob.arrayBuffer()));
    names.push(entry.filename);
  }
  return names;
}

test('evidence is verified by anybody with Node, and refused after one byte has changed', async ({
  profile,
  sandbox,
  openFor,
}) => {
  const { app, inbox } = await openFor([ana]);
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'O combinado foi 12 de março' });
  await sandbox.control.writeAndWait('ana', { type: 'image', caption: 'Comprovante' });
  await inbox.open('Ana Inventada');
  await inbox.reply('Recebido, obrigado!');
  await expect(app.page.locator('[data-message-id] img')).toBeVisible();
  const file = path.join(profile, 'prova.zip');
  await choose(app, file);
  await exportAs(app.page, 'Arquivo de prova');
  await expect(app.page.getByText('Pronto', { exact: true })).toBeVisible();
  const shown = (await app.page.locator('code').textContent()) ?? '';
  const folder = path.join(profile, 'prova');
  const names = await unpack(file, folder);
  expect(names.filter((name) => name.startsWith('midias/'))).toHaveLength(1);
  const verify = (): string =>
    execFileSync(process.execPath, [path.join(folder, 'conferir.mjs')], { encoding: 'utf8', stdio: 'pipe' });
  const verdict = verify();
  expect(verdict).toContain('A PROVA ESTÁ ÍNTEGRA');
  expect(verdict).toContain('3 de 3 mensagens têm exatamente o conteúdo');
  expect(verdict).toContain(shown);
  for (const name of names) {
    const target = path.join(folder, name);
    const whole = readFileSync(target);
    const changed = Buffer.from(whole);
    changed[Math.floor(changed.length / 2)] = (changed[Math.floor(changed.length / 2)] ?? 0) ^ 1;
    // The verifier itself may not run any more; then nothing is confirmed either.
    writeFileSync(target, changed);
    expect(verify, name).toThrow();
    writeFileSync(target, whole);
  }
  expect(verify()).toContain('A PROVA ESTÁ ÍNTEGRA');
  await expectPageVerifies(app, folder);
});

/** The page beside the evidence, in a browser without anything of Balcão: a folder is chosen, and the verdict stands there. */
async function expectPageVerifies(app: CounterApp, folder: string): Promise<void> {
  const opening = app.electron.waitForEvent('window');
  await app.electron.evaluate(
    ({ BrowserWindow }, file) => {
      void new BrowserWindow({ show: false, webPreferences: { partition: 'verifier' } }).loadFile(file);
    },
    path.join(folder, 'conferir.html'),
  );
  const page = await opening;
  const files = page.getByLabel('Pasta da prova');
  await files.setInputFiles(folder);
  await expect(page.getByRole('heading', { name: 'A prova está íntegra.' })).toBeVisible();
  await expect(page.getByText('3 de 3 mensagens têm exatamente o conteúdo')).toBeVisible();
  const evidence = path.join(folder, 'prova.json');
  const changed = readFileSync(evidence, 'utf8').replace('12 de março', '13 de março');
  writeFileSync(evidence, changed);
  await page.reload();
  await files.setInputFiles(folder);
  await expect(page.getByRole('heading', { name: 'A prova foi recusada.' })).toBeVisible();
}

test('a folder that is gone is told in the box, and nothing half-written is left', async ({
  profile,
  sandbox,
  openFor,
}) => {
  const { app, inbox } = await openFor([ana]);
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Oi' });
  await inbox.open('Ana Inventada');
  const folder = path.join(profile, 'pendrive');
  mkdirSync(folder);
  await choose(app, path.join(folder, 'conversa.csv'));
  rmSync(folder, { recursive: true });
  await exportAs(app.page, 'Planilha: uma linha por mensagem');
  await expect(app.page.getByText('A pasta escolhida não existe mais')).toBeVisible();
  mkdirSync(folder);
  await app.page.getByRole('button', { name: 'Exportar de novo' }).click();
  await app.page.getByRole('radio', { name: 'Planilha: uma linha por mensagem' }).check();
  await app.page.getByRole('button', { name: 'Escolher onde salvar…' }).click();
  await expect(app.page.getByText('Pronto', { exact: true })).toBeVisible();
  expect(readdirSync(folder)).toEqual(['conversa.csv']);
  expect(readFileSync(path.join(folder, 'conversa.csv'), 'utf8').split('\r\n')).toHaveLength(3);
});

test('a long conversation is a PDF with numbered pages, its protocol and the hash of its picture', async ({
  profile,
  sandbox,
  openFor,
}) => {
  const { app, inbox } = await openFor([ana]);
  await sandbox.control.writeAndWait('ana', { type: 'image', caption: 'Comprovante' });
  for (let at = 1; at <= 40; at += 1) {
    await sandbox.control.writeAndWait('ana', { type: 'text', text: `Linha ${at} de ação, três emojis 👍🏽` });
  }
  await inbox.open('Ana Inventada');
  await inbox.reply('Tudo certo, até logo!');
  await inbox.expectDelivery('Tudo certo, até logo!', 'read');
  const file = path.join(profile, 'conversa.pdf');
  await choose(app, file);
  await exportAs(app.page, 'PDF para ler ou imprimir');
  await expect(app.page.getByText('Pronto', { exact: true })).toBeVisible();
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(file)));
  const { text, totalPages } = await extractText(pdf, { mergePages: false });
  expect(totalPages).toBeGreaterThan(1);
  text.forEach((page, at) => expect(page).toContain(`Página ${at + 1} de ${totalPages}`));
  const whole = text.join('\n');
  expect(whole).toMatch(/Protocolo\s*\d{8}-\d{5}/);
  for (let at = 1; at <= 40; at += 1) expect(whole).toContain(`Linha ${at} de ação`);
  expect(whole.replace(/\s/g, '')).toMatch(/SHA-256[0-9a-f]{64}/);
  expect(whole).toMatch(/lida \d{2}:\d{2}/);
});
