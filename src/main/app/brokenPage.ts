import { words } from './words';

const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * The plain page for when the screen keeps failing: no script, nothing loaded, so that nothing of it can fail.
 * @returns a `data:` address
 */
export function brokenPage(): string {
  const { title, text, advice } = words.broken;
  const html = `<!doctype html><html lang="pt-BR"><meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark"><title>${escape(title)}</title>
<body style="font:16px/1.5 system-ui;max-width:34rem;margin:20vh auto;padding:0 2rem">
<h1 style="font-size:1.4rem">${escape(title)}</h1><p>${escape(text)}</p><p>${escape(advice)}</p></body></html>`;
  return `data:text/html;charset=utf-8;base64,${Buffer.from(html, 'utf8').toString('base64')}`;
}
