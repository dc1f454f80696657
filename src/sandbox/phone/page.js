// Plays the customer through the sandbox's control API. Plain browser JavaScript, no build step of its own.
const control = '/control';
const byId = (id) => document.getElementById(id);
let current = null;
let drawn = '';
let customers = [];

async function call(method, path, body) {
  const response = await fetch(control + path, {
    method,
    headers: body ? { 'content-type': 'application/json' } : {},
    body: body ? JSON.stringify(body) : undefined,
  });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

const write = (spec) =>
  current ? call('POST', `/customers/${encodeURIComponent(current)}/write`, spec).then(refresh) : Promise.resolve();

function element(tag, text, attributes = {}) {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  Object.assign(made, attributes);
  return made;
}

function seenAs(customer) {
  if (customer.mode === 'bsuid-only') return `@${customer.username} · telefone oculto`;
  return `+${customer.waId}`;
}

function drawCustomers() {
  const known = customers.filter((one) => !one.key.startsWith('burst-'));
  const rows = known.map((one) => {
    const row = element('li');
    const button = element('button', one.name, { type: 'button', onclick: () => choose(one.key) });
    button.setAttribute('aria-current', String(one.key === current));
    button.append(element('small', seenAs(one)));
    row.append(button);
    return row;
  });
  byId('customers').replaceChildren(...rows);
}

async function choose(key) {
  current = key;
  drawn = '';
  const customer = customers.find((one) => one.key === key);
  byId('head').replaceChildren(element('strong', customer.name), element('small', seenAs(customer)));
  drawCustomers();
  await refresh();
  byId('text').focus();
}

function textOf(message) {
  const content = message.content ?? {};
  switch (message.type) {
    case 'text':
      return content.body;
    case 'template': {
      const values = (content.components ?? [])
        .flatMap((part) => part.parameters ?? [])
        .map((one) => one.text ?? one.payload ?? '');
      return `Modelo: ${content.name}${values.length > 0 ? ` (${values.join(', ')})` : ''}`;
    }
    case 'interactive':
      return content.button_reply?.title ?? content.list_reply?.title ?? content.body?.text ?? 'Mensagem interativa';
    case 'button':
      return content.text;
    case 'location':
      return `📍 ${content.name ?? ''} ${content.latitude}, ${content.longitude}`;
    case 'contacts':
      return `👤 ${(Array.isArray(content) ? content : []).map((card) => card.name?.formatted_name).join(', ')}`;
    case 'document':
      return `📄 ${content.filename ?? 'Documento'}${content.caption ? `\n${content.caption}` : ''}`;
    case 'audio':
      return '🎤 Áudio';
    case 'video':
      return `🎬 Vídeo${content.caption ? `\n${content.caption}` : ''}`;
    case 'image':
      return content.caption ?? '';
    case 'sticker':
      return '';
    case 'order':
      return '🛒 Pedido do catálogo';
    default:
      return `(${message.type})`;
  }
}

function choicesOf(message) {
  if (message.direction !== 'out' || message.type !== 'interactive') return [];
  const action = message.content?.action ?? {};
  const buttons = (action.buttons ?? []).map(({ reply }) => ({ ...reply, type: 'button_reply' }));
  const rows = (action.sections ?? [])
    .flatMap((section) => section.rows ?? [])
    .map((row) => ({ ...row, type: 'list_reply' }));
  return [...buttons, ...rows];
}

function mark(message) {
  const at = new Date(message.at ?? message.acceptedAt).toLocaleTimeString('pt-BR', {
    hour: '2-digit',
    minute: '2-digit',
  });
  if (message.direction === 'out') return at;
  return `${at} ${message.readAt ? '✓✓ lida' : message.answered200 > 0 ? '✓ entregue' : '🕓'}`;
}

function bubble(message, reactions) {
  const row = element('li', '', { className: message.direction === 'in' ? 'mine' : '' });
  const medium = message.content?.id;
  if (medium && (message.type === 'image' || message.type === 'sticker')) {
    row.append(element('img', '', { src: `${control}/media/${encodeURIComponent(medium)}`, alt: 'Imagem enviada' }));
  }
  row.append(document.createTextNode(textOf(message) ?? ''));
  const choices = choicesOf(message);
  if (choices.length > 0) {
    const box = element('div', '', { className: 'choices' });
    for (const choice of choices) {
      const tap = () => write({ type: 'interactive', quoted: message.wamid, reply: choice });
      box.append(element('button', choice.title, { type: 'button', onclick: tap }));
    }
    row.append(box);
  }
  row.append(element('time', `${reactions.get(message.wamid) ?? ''} ${mark(message)}`));
  if (message.direction === 'out') row.append(reactionBar(message));
  return row;
}

function reactionBar(message) {
  const bar = element('div', '', { className: 'react' });
  for (const emoji of ['👍', '❤️', '😂', '🙏']) {
    const button = element('button', emoji, {
      type: 'button',
      onclick: () => write({ type: 'reaction', target: message.wamid, emoji }),
    });
    button.setAttribute('aria-label', `Reagir com ${emoji}`);
    bar.append(button);
  }
  return bar;
}

function reactionsOf(thread) {
  const found = new Map();
  for (const message of thread) {
    if (message.type === 'reaction') found.set(message.content.message_id, message.content.emoji ?? '');
  }
  return found;
}

async function refresh() {
  if (!current) return;
  const asked = current;
  const thread = await call('GET', `/customers/${encodeURIComponent(asked)}/thread`);
  const state = JSON.stringify(thread);
  if (asked !== current || state === drawn) return;
  drawn = state;
  const reactions = reactionsOf(thread);
  const rows = thread
    .slice(-300)
    .filter((message) => message.type !== 'reaction')
    .map((message) => bubble(message, reactions));
  const chat = byId('chat');
  chat.replaceChildren(
    ...(rows.length > 0
      ? rows
      : [element('li', 'Nada por aqui ainda. Escreva para a empresa.', { className: 'empty' })]),
  );
  chat.scrollTop = chat.scrollHeight;
}

async function poll() {
  try {
    const state = await call('GET', '/state');
    const changed =
      JSON.stringify(state.customers.map((one) => one.key)) !== JSON.stringify(customers.map((one) => one.key));
    customers = state.customers;
    if (changed) drawCustomers();
    await refresh();
  } catch {
    byId('head').replaceChildren(element('strong', 'O sandbox parou de responder'));
  }
  setTimeout(poll, 800);
}

byId('compose').addEventListener('submit', (event) => {
  event.preventDefault();
  const text = byId('text').value.trim();
  if (!text) return;
  byId('text').value = '';
  void write({ type: 'text', text });
});

byId('file').addEventListener('change', async (event) => {
  const [file] = event.target.files;
  if (!file) return;
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  const kind = ['image', 'audio', 'video'].find((one) => file.type.startsWith(`${one}/`)) ?? 'document';
  await write({
    type: kind,
    base64: btoa(binary),
    mimeType: file.type || 'application/octet-stream',
    fileName: file.name,
  });
  event.target.value = '';
});

byId('new-customer').addEventListener('submit', async (event) => {
  event.preventDefault();
  const form = new FormData(event.target);
  const tail = String(Date.now()).slice(-7);
  const name = String(form.get('name'));
  const made = await call('POST', '/customers', {
    key: `cliente-${tail}`,
    name,
    mode: form.get('mode'),
    waId: `5511990${tail.slice(-6)}`,
    bsuid: `BR.17000000${tail}`,
    username: `cliente.${tail}`,
  });
  event.target.reset();
  customers = [...customers, made];
  await choose(made.key);
});

void poll();
