import type { SheetSize } from '../../../shared/contract/exports';

export interface PosterWords {
  readonly shop: string;
  readonly sentence: string;
  /** What to do with the code. */
  readonly how: string;
  /** Stands before the number. */
  readonly or: string;
  /** As people write it; '' where it is not known. */
  readonly number: string;
}

/** Width and height, mm. */
export const sheets: Readonly<Record<SheetSize, readonly [width: number, height: number]>> = {
  A4: [210, 297],
  A5: [148, 210],
};

/**
 * A poster of one sheet as a web page of its own: no script, nothing from outside, and well-formed, so that it can stand
 * inside an SVG as a preview as well.
 * @param qr the code, as a whole SVG
 */
export function posterPage(paper: SheetSize, words: PosterWords, qr: string): string {
  const [width, height] = sheets[paper];
  const size = `@page { size: ${width}mm ${height}mm; margin: 0 }`;
  const head = `<meta charset="utf-8" /><title>${escaped(words.shop)}</title><style>${size} body { margin: 0 }</style>`;
  return `<!doctype html><html lang="pt-BR"><head>${head}</head><body>${posterSheet(paper, words, qr)}</body></html>`;
}

/** The sheet alone: measures are shares of its width (`--u` is a hundredth). */
export function posterSheet(paper: SheetSize, words: PosterWords, qr: string): string {
  const [width, height] = sheets[paper];
  const { shop, sentence, how, or, number } = words;
  const root = `--u: ${width / 100}mm; width: ${width}mm; height: ${height}mm`;
  const reach = number === '' ? '' : `<p class="reach">${escaped(or)} <strong>${escaped(number)}</strong></p>`;
  return [
    `<div xmlns="http://www.w3.org/1999/xhtml" class="sheet" style="${root}"><style>${STYLE}</style>`,
    `<header style="font-size: calc(var(--u) * ${titleSize(shop)})"><h1 dir="auto">${escaped(shop)}</h1></header>`,
    `<main><p class="sentence" style="font-size: calc(var(--u) * ${sentenceSize(sentence)})" dir="auto">`,
    `${escaped(sentence)}</p><div class="code">${qr}</div>`,
    `<p class="how">${escaped(how)}</p>${reach}</main></div>`,
  ].join('');
}

/** Hundredths of the width: a long name is set smaller, and then goes on in more lines. */
function titleSize(shop: string): number {
  const { length } = Array.from(shop);
  if (length <= 16) return 10;
  if (length <= 32) return 7.4;
  return length <= 60 ? 5.6 : 4.4;
}

/** The same for the sentence, so that code and number keep their room. */
function sentenceSize(sentence: string): number {
  return Array.from(sentence).length <= 48 ? 5.6 : 4.4;
}

function escaped(text: string): string {
  return text
    .replace(/[\p{Surrogate}\p{Cc}]/gu, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

const STYLE = [
  '.sheet { box-sizing: border-box; display: flex; flex-direction: column; overflow: hidden; background: #fff; color: #17201d; text-align: center; font-family: Inter, "Segoe UI", "Helvetica Neue", Roboto, "Liberation Sans", Arial, sans-serif; print-color-adjust: exact; -webkit-print-color-adjust: exact }',
  '.sheet header { flex: none; display: flex; align-items: center; justify-content: center; min-height: calc(var(--u) * 26); padding: calc(var(--u) * 4) calc(var(--u) * 8); box-sizing: border-box; background: #0b6b5d; color: #fff }',
  '.sheet h1 { margin: 0; font-size: inherit; font-weight: 700; line-height: 1.12; overflow-wrap: anywhere; text-wrap: balance }',
  '.sheet main { flex: 1; min-height: 0; display: flex; flex-direction: column; align-items: center; justify-content: space-evenly; padding: calc(var(--u) * 4) calc(var(--u) * 8) calc(var(--u) * 6) }',
  '.sheet p { margin: 0; overflow-wrap: anywhere }',
  '.sheet .sentence { font-weight: 600; line-height: 1.2; text-wrap: balance }',
  '.sheet .code { width: calc(var(--u) * 60); height: calc(var(--u) * 60); border: calc(var(--u) * .5) solid #0b6b5d; border-radius: calc(var(--u) * 3); padding: calc(var(--u) * .5); overflow: hidden }',
  '.sheet .code svg { display: block; width: 100%; height: 100% }',
  '.sheet .how { font-size: calc(var(--u) * 3.8); color: #55605b }',
  '.sheet .reach { font-size: calc(var(--u) * 4.6) }',
].join(' ');
