import { expect, type Page } from '@playwright/test';
import type { OutboundMessage } from '../../src/sandbox/state/message';
import type { SandboxProcess } from '../fixtures/sandboxProcess';

const table = [
  'Nome;CPF;Contrato;Nascimento;Valor;Vencimento;Linha digitável',
  'Ana Inventada;529.982.247-25;88.412-7;09/03/1985;R$ 412,30;10/12/2026;23790.12345 60000.000001',
  'Sem Chave;;;01/01/1990;R$ 1,00;10/12/2026;0',
].join('\r\n');

/** The robot's place, as its owner uses it. */
export function robotPage(page: Page) {
  return {
    async open(): Promise<void> {
      await page.getByRole('button', { name: 'Robô', exact: true }).click();
    },
    async begin(tree: string): Promise<void> {
      await this.open();
      await page.getByRole('button', { name: new RegExp(`^${tree}`) }).click();
      await expect(page.getByText('Tudo certo para publicar')).toBeVisible();
    },
    /** Excel's own way of writing it: Windows-1252. */
    async importTable(): Promise<void> {
      await page.getByRole('button', { name: 'Mais', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Tabela de clientes' }).click();
      const buffer = Buffer.from(table, 'latin1');
      await page
        .getByLabel('Escolher planilha (CSV)')
        .setInputFiles({ name: 'clientes.csv', mimeType: 'text/csv', buffer });
      await expect(page.getByText('1 linha não pôde ser usada')).toBeVisible();
      await page.getByRole('button', { name: 'Importar 1 cliente' }).click();
      await expect(page.getByText('1 cliente importado')).toBeVisible();
    },
    async publish(): Promise<void> {
      await page.getByRole('button', { name: 'Publicar' }).click();
      await expect(page.getByText('O robô já atende as conversas novas')).toBeVisible();
    },
    async toInbox(): Promise<void> {
      await page.getByRole('button', { name: /^Conversas/ }).click();
    },
  };
}

/** What a customer has been told, oldest first. */
export async function told({ control }: SandboxProcess, key: string): Promise<string[]> {
  const thread = await control.thread(key);
  return thread
    .filter((message): message is OutboundMessage => message.direction === 'out')
    .map(({ content }) => textOf(content));
}

function textOf(content: unknown): string {
  const { body } = content as { readonly body?: string | { readonly text?: string } };
  return typeof body === 'string' ? body : (body?.text ?? '');
}

/** A customer writes, and is told something with these words. */
export async function ask(sandbox: SandboxProcess, key: string, text: string, words: string): Promise<void> {
  const before = (await told(sandbox, key)).length;
  await sandbox.control.writeAndWait(key, { type: 'text', text });
  await expect.poll(async () => (await told(sandbox, key)).slice(before).join('\n')).toContain(words);
}

/** A page of print as a camera would see it: 1,200 × 900, sharp or shaken. */
export function photo(page: Page, shaken: boolean): Promise<string> {
  return page.evaluate((blur) => {
    const canvas = document.createElement('canvas');
    canvas.width = 1_200;
    canvas.height = 900;
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no canvas');
    pen.fillStyle = '#f4f2ec';
    pen.fillRect(0, 0, 1_200, 900);
    if (blur) pen.filter = 'blur(9px)';
    pen.fillStyle = '#222';
    pen.font = '22px serif';
    for (let line = 0; line < 30; line += 1) {
      pen.fillText(`Comprovante de pagamento ${line * 7919} valor recebido em conta corrente`, 60, 60 + line * 27);
    }
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
  }, shaken);
}
