import { readFileSync } from 'node:fs';
import path from 'node:path';
import decodeQR from 'qr/decode.js';
import { extractText, getDocumentProxy } from 'unpdf';
import type { CounterApp } from '../app/counterApp';

/** Divulgar o número: links of the number and what can be done with their codes. */
export function sharePage({ page, electron }: CounterApp) {
  const form = page.getByRole('dialog', { name: 'Novo link' });
  /** The system's own dialog cannot be clicked: main is told what the person chose there. */
  const choose = (filePath: string): Promise<void> =>
    electron.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
    }, filePath);
  return {
    async make(name: string, text: string): Promise<void> {
      await page.getByRole('button', { name: 'Novo link' }).click();
      await form.getByLabel('Onde ele fica').fill(name);
      await form.getByLabel('Mensagem que já vem escrita').fill(text);
      await form.getByRole('button', { name: 'Criar link' }).click();
      await page.getByRole('dialog', { name }).waitFor();
    },
    /** What a camera reads off the picture that is kept there. */
    async scan(filePath: string): Promise<string> {
      await choose(filePath);
      await page.getByRole('button', { name: 'Salvar PNG' }).click();
      await page.getByText(`Salvo: ${path.basename(filePath)}`).waitFor();
      const picture = await electron.evaluate(({ nativeImage }, file) => {
        const image = nativeImage.createFromPath(file);
        return { ...image.getSize(), bitmap: image.toBitmap().toString('base64') };
      }, filePath);
      return decodeQR({ ...picture, data: Buffer.from(picture.bitmap, 'base64') });
    },
    /** Keeps the poster there, and reads it. */
    async poster(filePath: string): Promise<{ readonly pages: number; readonly text: string }> {
      await choose(filePath);
      await page.getByRole('button', { name: 'Cartaz para imprimir' }).click();
      const poster = page.getByRole('dialog', { name: 'Cartaz para imprimir' });
      await poster.getByRole('radio', { name: /A5/ }).check();
      await poster.getByRole('button', { name: 'Salvar PDF' }).click();
      await poster.waitFor({ state: 'detached' });
      const pdf = await getDocumentProxy(new Uint8Array(readFileSync(filePath)));
      return { pages: pdf.numPages, text: (await extractText(pdf, { mergePages: true })).text };
    },
    async shut(): Promise<void> {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    },
  };
}
