// Plays the customer through the sandbox's control API. Plain browser JavaScript, no build step of its own.
import { bubble, clock, element, lineOf, somewhere } from './bubble.js';
import { linkOpener } from './link.js';

const control = '/control';
const TYPING_MS = 25_000;
const byId = (id) => document.getElementById(id);
let current = null;
let drawn = '';
let drawnChats = '';
let chats = [];
let quoted = null;
/** key → time of the newest message that was looked at. */
const lookedAt = new Map();

async function call(method, path, body) {
  const response = await fetch(control + path, {
    method,
    headers: body ? { 'content-type': 'application/json' } : {},
    body: body ? JSON.stringify(body) : undefined,
  });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

function tell(problem) {
  byId('problem').textContent = problem;
  byId('problem').hidden = problem === '';
}

async function write(spec) {
  if (!current) return false;
  const extra = quoted && spec.type !== 'reaction' && !spec.quoted ? { quoted: quoted.wamid } : {};
  try {
    await call('POST', `/customers/${encodeURIComponent(current)}/write`, { ...spec, ...extra });
  } catch {
    tell('A mensagem não saiu. Tente de novo.');
    return false;
  }
  tell('');
  quote(null);
  await refresh(true);
  return true;
}

function quote(message) {
  quoted = message;
  byId('quoting').hidden = message === null;
  byId('quoted-text').textContent = message ? lineOf(message) : '';
  if (message) byId('text').focus();
}

function seenAs({ mode, username, waId }) {
  if (mode === 'bsuid-only') return `@${username} · telefone oculto`;
  return mode === 'phone-bsuid-username' ? `+${waId} · @${username}` : `+${waId}`;
}

const initials = (name) =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word[0]?.toUpperCase() ?? '')
    .join('');

function chatRow(one) {
  const row = element('li');
  const button = element('button', '', { type: 'button', onclick: () => choose(one.key) });
  button.setAttribute('aria-current', String(one.key === current));
  const news = one.last?.direction === 'out' && one.at > (lookedAt.get(one.key) ?? 0) && one.key !== current;
  const face = element('span', initials(one.name), { className: 'face' });
  face.setAttribute('aria-hidden', 'true');
  const words = element('span', '', { className: 'who' });
  words.append(element('b', one.name), element('small', one.last ? lineOf(one.last) : seenAs(one)));
  const side = element('span', one.at ? clock(one.at) : '', { className: 'side' });
  if (news) side.append(element('i', '', { className: 'news', title: 'Mensagem nova da loja' }));
  button.append(face, words, side);
  row.append(button);
  return row;
}

function drawChats() {
  const state = JSON.stringify([current, chats, [...lookedAt]]);
  if (state === drawnChats) return;
  drawnChats = state;
  const focused = [...byId('customers').querySelectorAll('button')].indexOf(document.activeElement);
  byId('customers').replaceChildren(...chats.map(chatRow));
  if (focused >= 0) byId('customers').querySelectorAll('button')[focused]?.focus();
}

function drawHead() {
  const customer = chats.find((one) => one.key === current);
  if (!customer) return;
  byId('who').textContent = customer.name;
  byId('face').textContent = initials(customer.name);
  byId('mode').value = customer.mode;
  return customer;
}

async function choose(key) {
  current = key;
  drawn = '';
  document.body.classList.add('in-chat');
  byId('head').hidden = false;
  byId('compose').hidden = false;
  quote(null);
  drawHead();
  await refresh(true).catch(() => tell('O sandbox parou de responder.'));
  drawChats();
  byId('text').focus();
  link.arrive();
}

/** target → the last reaction of each side. */
function reactionsOf(thread) {
  const found = new Map();
  for (const { type, direction, content } of thread) {
    if (type !== 'reaction') continue;
    found.set(content.message_id, { ...found.get(content.message_id), [direction]: content.emoji ?? '' });
  }
  return found;
}

const isTyping = (thread, now) =>
  thread.some(({ typingAt }) => typingAt && now - typingAt < TYPING_MS && !(thread.at(-1).acceptedAt > typingAt));

async function refresh(toEnd = false) {
  if (!current) return;
  const asked = current;
  const thread = await call('GET', `/customers/${encodeURIComponent(asked)}/thread?last=300`);
  if (asked !== current) return;
  const customer = drawHead();
  if (customer)
    byId('seen-as').textContent = isTyping(thread, Date.now()) ? 'a loja está digitando…' : seenAs(customer);
  const state = JSON.stringify(thread);
  const chat = byId('chat');
  const atEnd = chat.scrollHeight - chat.scrollTop - chat.clientHeight < 60;
  if (state === drawn) return;
  drawn = state;
  lookedAt.set(asked, Math.max(0, ...thread.map(({ at, acceptedAt }) => at ?? acceptedAt)));
  const around = { reactions: reactionsOf(thread), byId: new Map(thread.map((one) => [one.wamid, one])) };
  const rows = thread.filter(({ type }) => type !== 'reaction').map((one) => bubble(one, around, { write, quote }));
  const nothing = element('li', 'Nada por aqui ainda. Escreva para a loja.', { className: 'empty' });
  chat.replaceChildren(...(rows.length > 0 ? rows : [nothing]));
  if (toEnd || atEnd) chat.scrollTop = chat.scrollHeight;
}

async function poll() {
  try {
    if (!document.hidden) {
      chats = await call('GET', '/chats');
      await refresh();
      drawChats();
      if (byId('problem').dataset.lost) tell('');
      delete byId('problem').dataset.lost;
    }
  } catch {
    byId('problem').dataset.lost = 'yes';
    tell('O sandbox parou de responder. A página volta sozinha quando ele voltar.');
  }
  setTimeout(poll, 800);
}

const link = linkOpener({
  call,
  tell,
  put(text) {
    if (!current) return false;
    tell('');
    byId('text').value = text;
    byId('text').focus();
    return true;
  },
});

byId('compose').addEventListener('submit', async (event) => {
  event.preventDefault();
  const text = byId('text').value.trim();
  if (!text) return;
  byId('text').value = '';
  // What did not leave comes back into the field.
  if (!(await write({ type: 'text', text }))) byId('text').value ||= text;
});

byId('text').addEventListener('keydown', (event) => {
  if (event.key === 'Escape') quote(null);
});
byId('unquote').addEventListener('click', () => quote(null));
byId('place').addEventListener('click', () => void write(somewhere));
byId('back').addEventListener('click', () => {
  document.body.classList.remove('in-chat');
  byId('customers').querySelector('[aria-current="true"]')?.focus();
});

byId('mode').addEventListener('change', async (event) => {
  const customer = chats.find((one) => one.key === current);
  const username = customer?.username ?? `cliente.${String(Date.now()).slice(-6)}`;
  await call('PATCH', `/customers/${encodeURIComponent(current)}`, { mode: event.target.value, username }).catch(() =>
    tell('Não deu para mudar. Tente de novo.'),
  );
});

function asBase64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

byId('file').addEventListener('change', async (event) => {
  const [file] = event.target.files;
  if (!file) return;
  const type = ['image', 'audio', 'video'].find((one) => file.type.startsWith(`${one}/`)) ?? 'document';
  const mimeType = file.type || 'application/octet-stream';
  await write({ type, base64: await asBase64(file), mimeType, fileName: file.name });
  event.target.value = '';
});

byId('new-customer').addEventListener('submit', async (event) => {
  event.preventDefault();
  const tail = String(Date.now()).slice(-8);
  const made = await call('POST', '/customers', {
    key: `cliente-${tail}`,
    name: String(new FormData(event.target).get('name')).trim(),
    mode: 'phone-bsuid',
    waId: `55119${tail}`,
    bsuid: `BR.17000000${tail}`,
    username: `cliente.${tail}`,
  }).catch(() => tell('Não deu para criar o cliente. Tente de novo.'));
  if (!made) return;
  event.target.reset();
  chats = [{ ...made, at: 0, last: null }, ...chats];
  await choose(made.key);
});

void poll();
