/** Of exported pages, on the screen and on paper. On its own: nothing of the app's style sheets travels with a file. */
export const pageStyle = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #f4f5f3; color: #17201d; font: 14px/1.45 Inter, "Segoe UI", system-ui, "Noto Color Emoji", sans-serif; }
main { max-width: 760px; margin: 0 auto; padding: 32px 24px 64px; }
header { margin-bottom: 24px; padding: 24px; border: 1px solid #e4e6e2; border-radius: 12px; background: #fff; }
h1 { margin: 2px 0 16px; font-size: 22px; line-height: 1.25; overflow-wrap: anywhere; }
h2 { margin: 28px 0 12px; font-size: 14px; }
h2.day { color: #55605b; font-weight: 600; text-align: center; }
.shop { margin: 0; color: #0b6b5d; font-weight: 600; }
dl { display: grid; grid-template-columns: 1fr 1fr; gap: 10px 24px; margin: 0; }
dt { color: #55605b; font-size: 12px; }
dd { margin: 0; overflow-wrap: anywhere; }
.fine { margin: 16px 0 0; color: #55605b; font-size: 11px; overflow-wrap: anywhere; }
article { max-width: 84%; width: fit-content; margin: 0 0 8px; padding: 8px 12px; border: 1px solid #e4e6e2; border-radius: 12px; background: #fff; }
article.out { margin-left: auto; border-color: #cfe6dd; background: #dff1ea; }
article.note { max-width: 100%; border-color: #ead98a; background: #fff7d6; }
.meta, .after, .file { margin: 0; color: #55605b; font-size: 11px; }
.text { margin: 3px 0 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.file { margin-top: 4px; overflow-wrap: anywhere; }
.hash { display: block; font: 10px/1.4 ui-monospace, Consolas, monospace; overflow-wrap: anywhere; }
.system { margin: 12px auto; color: #55605b; font-size: 12px; text-align: center; }
img { display: block; max-width: 100%; max-height: 420px; margin-top: 6px; border-radius: 8px; }
@media print {
  body { background: #fff; font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  header { break-inside: avoid; }
  h2 { break-after: avoid; }
  article { break-inside: avoid-page; print-color-adjust: exact; }
  article.long { break-inside: auto; }
  img { max-height: 90mm; }
}
`;
