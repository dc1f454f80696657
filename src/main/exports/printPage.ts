import { pathToFileURL } from 'node:url';
import { BrowserWindow, session, type PrintToPDFOptions } from 'electron';
import type { SheetSize } from '../../shared/contract/exports';
import { words } from '../app/words';

const PARTITION = 'balcao-print';
const MM_PER_INCH = 25.4;
const MARGINS = { top: 16 / MM_PER_INCH, bottom: 18 / MM_PER_INCH, left: 14 / MM_PER_INCH, right: 14 / MM_PER_INCH };
const STYLE = 'font: 8px sans-serif; color: #55605b; width: 100%; padding: 0 14mm; display: flex; gap: 8px;';
const HEADER = `<div style="${STYLE}"><span class="title"></span></div>`;
const FOOTER = `<div style="${STYLE}"><span>${words.appName}</span><span style="margin-left: auto">${words.print.page} <span class="pageNumber"></span> ${words.print.of} <span class="totalPages"></span></span></div>`;

const pages: PrintToPDFOptions = {
  pageSize: 'A4',
  margins: MARGINS,
  printBackground: true,
  displayHeaderFooter: true,
  headerTemplate: HEADER,
  footerTemplate: FOOTER,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
};

const oneSheet: PrintToPDFOptions = {
  margins: { top: 0, bottom: 0, left: 0, right: 0 },
  printBackground: true,
  generateTaggedPDF: true,
};

/** The page may show itself and what is written into it; nothing else of the computer, and nothing of the network. */
function wallIn(address: string): void {
  session.fromPartition(PARTITION).webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: url !== address && !url.startsWith('data:') });
  });
}

let turn: Promise<unknown> = Promise.resolve();

/**
 * Prints a web page to PDF: A4, with page numbers and an outline of its headings, or one sheet. It runs no script. One at
 * a time.
 * @param sheet its size, to its edges; null: pages
 * @throws when Chromium does not print it
 */
export function printPage(file: string, sheet: SheetSize | null): Promise<Uint8Array> {
  const printed = turn.then(() => print(file, sheet === null ? pages : { ...oneSheet, pageSize: sheet }));
  turn = printed.catch(() => undefined);
  return printed;
}

async function print(file: string, options: PrintToPDFOptions): Promise<Uint8Array> {
  const address = pathToFileURL(file).href;
  wallIn(address);
  const window = new BrowserWindow({
    show: false,
    webPreferences: { partition: PARTITION, sandbox: true, contextIsolation: true, javascript: false },
  });
  try {
    await window.loadURL(address);
    return await window.webContents.printToPDF(options);
  } finally {
    window.destroy();
  }
}
