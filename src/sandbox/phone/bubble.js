// Draws one message as the customer's phone shows it. Plain browser JavaScript, no build step of its own.
const control = '/control';

export function element(tag, text, attributes = {}) {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  Object.assign(made, attributes);
  return made;
}

export const clock = (at) => new Date(at).toLocaleTimeString('pt-BR', { hour: '2-digit', minute: '2-digit' });

/** One line that stands for a message: in the list, in quotes. */
export function lineOf(message) {
  const content = message.content ?? {};
  switch (message.type) {
    case 'reaction':
      return content.emoji ? `Reagiu com ${content.emoji}` : 'Tirou a reação';
    case 'image':
      return `📷 ${content.caption ?? 'Foto'}`;
    case 'audio':
      return '🎤 Áudio';
    case 'video':
      return `🎬 ${content.caption ?? 'Vídeo'}`;
    case 'sticker':
      return 'Figurinha';
    case 'document':
      return `📄 ${content.filename ?? 'Documento'}`;
    default:
      return textOf(message) || 'Mensagem';
  }
}

function textOf(message) {
  const content = message.content ?? {};
  switch (message.type) {
    case 'text':
      return content.body;
    case 'template':
      return message.seen?.text ?? `Modelo ${content.name}`;
    case 'interactive':
      return content.button_reply?.title ?? content.list_reply?.title ?? content.body?.text ?? 'Mensagem interativa';
    case 'button':
      return content.text;
    case 'location':
      return `📍 ${[content.name, content.address].filter(Boolean).join(' · ') || `${content.latitude}, ${content.longitude}`}`;
    case 'contacts':
      return `👤 ${(Array.isArray(content) ? content : []).map((card) => card.name?.formatted_name).join(', ')}`;
    case 'document':
    case 'image':
    case 'video':
      return content.caption ?? '';
    case 'audio':
    case 'sticker':
      return '';
    case 'order':
      return '🛒 Pedido do catálogo';
    default:
      return 'Mensagem de outro tipo';
  }
}

/** WhatsApp's own marks in a text: *bold*, _italic_, ~struck~. */
function formatted(text) {
  const parts = text.split(/(\*[^*\n]+\*|_[^_\n]+_|~[^~\n]+~)/g);
  const tags = { '*': 'b', _: 'i', '~': 's' };
  return parts.map((part) => {
    const tag = part.length > 2 && part.at(-1) === part[0] ? tags[part[0]] : undefined;
    return tag ? element(tag, part.slice(1, -1)) : document.createTextNode(part);
  });
}

/** A medium by id from the sandbox, or the link that the shop sent; links are shown, not fetched. */
function mediumOf(type, medium) {
  if (!medium) return null;
  if (!medium.id)
    return element('a', medium.link, { className: 'file', href: medium.link, target: '_blank', rel: 'noreferrer' });
  const src = `${control}/media/${encodeURIComponent(medium.id)}`;
  if (type === 'image' || type === 'sticker') return element('img', '', { src, alt: medium.caption ?? 'Foto' });
  if (type === 'audio') return element('audio', '', { src, controls: true, preload: 'metadata' });
  if (type === 'video') return element('video', '', { src, controls: true, preload: 'metadata' });
  const name = medium.filename ?? 'Documento';
  return element('a', `📄 ${name}`, { className: 'file', href: src, target: '_blank', rel: 'noreferrer' });
}

function headOf(message) {
  const header = message.content?.header;
  if (message.seen?.media) return mediumOf(message.seen.media.type, message.seen.media.content);
  if (message.seen?.header) return element('strong', message.seen.header);
  if (message.type !== 'interactive' || !header) return null;
  return header.type === 'text' ? element('strong', header.text) : mediumOf(header.type, header[header.type]);
}

/** What can be tapped: `{title, spec}` writes, `{title, link}` opens. */
function choicesOf(message) {
  if (message.direction !== 'out') return [];
  const quoted = message.wamid;
  if (message.type === 'template') {
    return (message.seen?.buttons ?? []).map(({ type, text, url, phone_number: phone }) =>
      type.toUpperCase() === 'QUICK_REPLY'
        ? { title: text, spec: { type: 'button', text, payload: text, quoted } }
        : { title: `${phone ? '📞' : '↗'} ${text ?? ''}`, note: url ?? phone },
    );
  }
  if (message.type !== 'interactive') return [];
  const { type, action = {} } = message.content ?? {};
  if (type === 'location_request_message') return [{ title: '📍 Enviar localização', spec: { ...somewhere, quoted } }];
  if (type === 'request_contact_info')
    return [{ title: 'Compartilhar telefone', spec: { type: 'contact_request', quoted } }];
  if (type === 'cta_url') return [{ title: `↗ ${action.parameters?.display_text}`, note: action.parameters?.url }];
  const buttons = (action.buttons ?? []).map(({ reply }) => ({ ...reply, type: 'button_reply' }));
  const rows = (action.sections ?? [])
    .flatMap((section) => section.rows ?? [])
    .map((row) => ({ ...row, type: 'list_reply' }));
  return [...buttons, ...rows].map((reply) => ({
    title: reply.title,
    note: reply.description,
    spec: { type: 'interactive', quoted, reply: { ...reply, id: String(reply.id) } },
  }));
}

export const somewhere = {
  type: 'location',
  latitude: -23.5614,
  longitude: -46.6559,
  name: 'Avenida Paulista',
  address: 'São Paulo',
};

function choiceBox(message, act) {
  const choices = choicesOf(message);
  if (choices.length === 0) return null;
  const box = element('div', '', { className: 'choices' });
  for (const { title, note, spec } of choices) {
    const button = element('button', title, { type: 'button', disabled: !spec });
    if (note) button.append(element('small', note));
    if (spec) button.onclick = () => act.write(spec);
    box.append(button);
  }
  return box;
}

function foot(message) {
  const made = element('span', clock(message.at ?? message.acceptedAt), { className: 'time' });
  if (message.direction === 'out') return made;
  const [mark, label, name] = message.readAt
    ? ['✓✓', 'lida', 'ticks read']
    : message.answered200 > 0
      ? ['✓✓', 'entregue', 'ticks']
      : ['✓', 'enviada, a loja ainda não recebeu', 'ticks'];
  const ticks = element('span', mark, { className: name, title: label });
  ticks.setAttribute('role', 'img');
  ticks.setAttribute('aria-label', label);
  made.append(ticks);
  return made;
}

function tools(message, act, mineNow) {
  const bar = element('div', '', { className: 'tools' });
  for (const emoji of ['👍', '❤️', '😂', '🙏']) {
    const again = mineNow === emoji;
    const button = element('button', emoji, { type: 'button' });
    button.onclick = () => act.write({ type: 'reaction', target: message.wamid, emoji: again ? '' : emoji });
    button.setAttribute('aria-label', again ? `Tirar ${emoji}` : `Reagir com ${emoji}`);
    bar.append(button);
  }
  const reply = element('button', '↩', { type: 'button', onclick: () => act.quote(message) });
  reply.setAttribute('aria-label', 'Responder a esta mensagem');
  bar.append(reply);
  return bar;
}

/**
 * @param message one of the thread
 * @param around `{reactions, byId}` of the thread
 * @param act `{write(spec), quote(message)}`
 */
export function bubble(message, around, act) {
  const mine = message.direction === 'in';
  const row = element('li', '', { className: mine ? 'mine' : 'theirs' });
  const quoted = around.byId.get(message.quoted);
  if (quoted) row.append(element('blockquote', lineOf(quoted)));
  const head = headOf(message);
  if (head) row.append(head);
  const medium = ['image', 'audio', 'video', 'document', 'sticker'].includes(message.type)
    ? mediumOf(message.type, message.content)
    : null;
  if (medium) row.append(medium);
  const text = element('span', '', { className: 'text' });
  text.append(...formatted(textOf(message) ?? ''));
  row.append(text);
  const footer = message.seen?.footer ?? (message.type === 'interactive' ? message.content?.footer?.text : null);
  if (footer) row.append(element('small', footer, { className: 'footer' }));
  row.append(foot(message));
  const choices = choiceBox(message, act);
  if (choices) row.append(choices);
  const given = around.reactions.get(message.wamid) ?? {};
  const shown = [given.in, given.out].filter(Boolean).join('');
  if (shown) row.append(element('span', shown, { className: 'reaction' }));
  if (!mine) row.append(tools(message, act, given.in));
  return row;
}
