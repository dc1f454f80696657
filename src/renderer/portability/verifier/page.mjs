import { verifyEvidence } from './core.mjs';

const field = document.getElementById('files');
const verdictBox = document.getElementById('verdict');

function line(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

function show({ ok, wrong, proven, fingerprint }) {
  const list = document.createElement('ul');
  list.append(...(ok ? proven : wrong).map((text) => line('li', text)));
  verdictBox.dataset.ok = String(ok);
  verdictBox.replaceChildren(
    line('h2', ok ? 'A prova está íntegra.' : 'A prova foi recusada.'),
    list,
    line('p', `Impressão digital: ${fingerprint ?? 'nenhuma'}`),
  );
}

/* A chosen folder gives `folder/midias/x`; the first step is its own name. */
async function check(chosen) {
  const files = new Map();
  for (const file of chosen) {
    const path = file.webkitRelativePath.split('/').slice(1).join('/') || file.name;
    files.set(path, new Uint8Array(await file.arrayBuffer()));
  }
  show(verifyEvidence(files));
}

field.addEventListener('change', () => {
  verdictBox.replaceChildren(line('p', 'Conferindo…'));
  check(field.files).catch(() =>
    show({ ok: false, wrong: ['A pasta não pôde ser lida.'], proven: [], fingerprint: null }),
  );
});
