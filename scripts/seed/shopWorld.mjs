/*
 * A shop's history, invented from a seed: the same seed gives the same rows, in Node and in a page alike. The page is given
 * this file as text (see fillDatabase), so it imports nothing.
 */

const first =
  'Ana Bruno Carla Diego Elisa Fábio Gabriela Heitor Ingrid João Karina Lucas Márcia Nelson Otávio Patrícia Rafael Sônia Tiago Vera'.split(
    ' ',
  );
const last =
  'Almeida Barbosa Cardoso Dias Esteves Ferreira Gonçalves Henriques Inventado Junqueira Lacerda Macedo Nogueira Oliveira Prado Queiroz Ramos Souza Tavares Vasconcelos'.split(
    ' ',
  );
const goods =
  'geladeira fogão sofá colchão televisão bicicleta armário máquina de lavar|ventilador|notebook|celular|cadeira|mesa de jantar|tênis|mochila|furadeira|tinta branca|piso|portão|ar-condicionado'
    .replaceAll(' ', '|')
    .replace('máquina|de|lavar', 'máquina de lavar')
    .replace('mesa|de|jantar', 'mesa de jantar')
    .replace('tinta|branca', 'tinta branca')
    .split('|');
const cities =
  'Osasco Campinas Santos Guarulhos Sorocaba Recife Salvador Curitiba Londrina Maringá Belém Manaus Goiânia Uberlândia Niterói'.split(
    ' ',
  );
const asks = [
  'Bom dia! Vocês têm {goods} para entrega em {city}?',
  'Boa tarde, queria a segunda via do boleto do pedido {order}',
  'Qual o valor do frete para {city}?',
  'O boleto venceu ontem, consigo pagar com juros?',
  'Meu CPF é {cpf}, pode conferir o cadastro?',
  'Ainda não chegou o pedido {order}, já faz {n} dias',
  'Quero trocar {goods}, veio com defeito',
  'Vocês parcelam em {n} vezes no cartão?',
  'Meu telefone mudou para {phone}',
  'Segue o comprovante do pix de R$ {money}',
  'Obrigado, resolvido!',
  'Pode me ligar depois das {n} horas?',
  'A nota fiscal do pedido {order} não veio no e-mail',
  'Tem desconto à vista em {goods}?',
  'Ok',
  'Sim, pode ser',
  'Que horas vocês abrem no sábado?',
  'A garantia de {goods} é de quantos meses?',
  'Não recebi o código de rastreio',
  'Preciso cancelar a compra de {goods}, me arrependi',
];
const answers = [
  'Olá, {name}! Aqui é do atendimento, já vou verificar.',
  'O pedido {order} saiu para entrega hoje e chega em {city} até amanhã.',
  'Pode me confirmar o CPF do titular, por favor?',
  'O valor à vista fica em R$ {money}, com desconto de {n} por cento.',
  'Segue a segunda via do boleto, vencimento em {n} dias.',
  'Sentimos muito pelo transtorno com {goods}. A troca está autorizada.',
  'Nosso horário é das 8h às 18h, de segunda a sábado.',
  'Recebemos o comprovante, obrigado!',
  'Protocolo anotado, retornamos ainda hoje.',
  'A garantia de {goods} é de 12 meses pelo fabricante.',
];
const PER_CONVERSATION = 14;
const YEARS = 2 * 365 * 86_400_000;

const padded = (value, width) => String(value).padStart(width, '0');
const pick = (random, list) => list[Math.floor(random() ** 1.6 * list.length)];
const digits = (random, count) => Array.from({ length: count }, () => Math.floor(random() * 10)).join('');

/** mulberry32: small, and the same everywhere. */
function chance(seed, key) {
  let state = (seed * 2_654_435_761 + key * 40_503) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function person(seed, index) {
  const random = chance(seed, 1_000_000_007 + index);
  const name = `${pick(random, first)} ${pick(random, last)} ${pick(random, last)}`;
  const waId = `55${11 + (index % 80)}9${padded((index * 7_919) % 100_000_000, 8)}`;
  return { id: `ct-wamid.seed${padded(index, 8)}`, name, waId };
}

/** What stands in the gaps of a sentence. */
const fillings = {
  goods: (random) => pick(random, goods),
  city: (random) => pick(random, cities),
  order: (random) => padded(Math.floor(random() * 99_999), 5),
  cpf: (random) => digits(random, 11).replace(/(\d{3})(\d{3})(\d{3})(\d{2})/, '$1.$2.$3-$4'),
  phone: (random) => `(11) 9${digits(random, 4)}-${digits(random, 4)}`,
  money: (random) => `${1 + Math.floor(random() * 900)},${digits(random, 2)}`,
  name: (_random, who) => who.name.split(' ')[0],
  n: (random) => String(2 + Math.floor(random() * 10)),
};

function filled(template, random, who) {
  return template.replace(/\{(\w+)\}/g, (_all, what) => fillings[what](random, who));
}

function contentOf(random, out, who, key) {
  const kind = random();
  if (!out && kind < 0.05) {
    const fileName = `comprovante-${pick(random, goods).replaceAll(' ', '-')}-${digits(random, 4)}.pdf`;
    return { kind: 'media', media: 'document', mediaId: `9${padded(key, 14)}`, mimeType: 'application/pdf', fileName };
  }
  if (!out && kind < 0.09) {
    const caption = filled(pick(random, asks), random, who);
    return { kind: 'media', media: 'image', mediaId: `8${padded(key, 14)}`, mimeType: 'image/jpeg', caption };
  }
  if (!out && kind < 0.12) {
    return { kind: 'media', media: 'audio', mediaId: `7${padded(key, 14)}`, mimeType: 'audio/ogg', voice: true };
  }
  const parts = 1 + Math.floor(random() ** 3 * 3);
  const sentences = Array.from({ length: parts }, () => filled(pick(random, out ? answers : asks), random, who));
  return { kind: 'text', text: sentences.join(' ') };
}

/** What the list's search finds a customer by, as the app keeps it. */
function terms({ name, waId }) {
  const names = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(' ');
  return [...new Set([...names, waId, waId.slice(2), waId.slice(-9), waId.slice(-8), waId.slice(-4)])];
}

/** `count` messages of a conversation, the last one at about `endAt`, `step` ms apart. */
function messagesOf({ random, who, id, index, count, endAt, step }) {
  const rows = [];
  for (let n = 0; n < count; n += 1) {
    const at = endAt - (count - 1 - n) * step - Math.floor(random() * 30) * 1_000;
    const order = Math.max(at, (rows[n - 1]?.order ?? -1) + 1);
    const out = n > 0 && random() < 0.45;
    const content = contentOf(random, out, who, index * 1_000 + n);
    const wamid = `wamid.seed${padded(index, 8)}.${padded(n, 6)}`;
    const common = { id: wamid, conversationId: id, order, at: order, content };
    const sent = { sentWamid: `wamid.sent${padded(index, 8)}.${n}`, delivery: 'read' };
    rows.push(
      out
        ? { ...common, direction: 'out', author: { kind: 'attendant', id: 'local' }, ...sent }
        : { ...common, direction: 'in', author: { kind: 'customer', id: who.id } },
    );
  }
  return rows;
}

function serviceOf(index, closed, at) {
  return {
    ...{ stage: closed ? 'closed' : 'awaiting-customer', stageAt: at, sectorId: 'first' },
    ...{ attendantId: closed ? null : 'local', queuedAt: null, priority: 1, turn: null, hops: 0, passedIds: [] },
    ...{ preferredId: closed ? 'local' : null, snoozedUntil: null, missed: null, pastMissed: [], followerIds: [] },
    tags: index % 7 === 0 ? ['segunda via'] : [],
    closing: closed ? { at, by: 'local', reason: null } : null,
  };
}

/** How the list shows the last message. */
function lastLine(end) {
  if (!end) return null;
  const { id: messageId, direction, content, delivery = null } = end;
  const text = (content.text ?? content.caption ?? content.fileName ?? '').slice(0, 160);
  return { messageId, direction, kind: content.media ?? content.kind, text, delivery };
}

/** One conversation, its messages and, where it is the customer's newest, the customer. */
function conversationRows({ index, isFirst, closed, who, rows, id, endAt }) {
  const at = rows.at(-1)?.order ?? endAt;
  const day = new Date(at).toISOString().slice(0, 10).replaceAll('-', '');
  const conversation = {
    ...{ id, contactId: who.id, protocol: `${day}-${padded(index % 100_000, 5)}`, state: closed ? 'closed' : 'open' },
    ...{ service: serviceOf(index, closed, at), title: who.name, waId: who.waId, lastMessage: lastLine(rows.at(-1)) },
    ...{ lastAt: at, lastOrder: at, unread: 0, lastInboundAt: at, waitingSince: null, messageCount: rows.length },
    createdAt: rows[0]?.at ?? at,
  };
  const contact = {
    ...{ id: who.id, givenName: null, profileName: who.name, username: null, waId: who.waId, bsuid: null },
    ...{ marketing: 'unknown', terms: terms(who), openConversationId: null, createdAt: at - YEARS, updatedAt: at },
  };
  return { contacts: isFirst ? [contact] : [], conversations: [conversation], messages: rows };
}

/**
 * @param seed any whole number
 * @param messages of all conversations together
 * @param longest messages of the newest conversation; 0: as long as any
 * @param newestAt moment of the newest message, ms
 * @returns `rowsOf` conversation 0 (the newest), 1, 2 … `conversations` − 1, by table; and the counters
 */
export function shopWorld({ seed, messages, longest = 0, newestAt }) {
  const ordinary = Math.max(0, messages - longest);
  const ordinaryCount = Math.max(1, Math.ceil(ordinary / PER_CONVERSATION));
  const extra = longest > 0 ? 1 : 0;
  const conversations = ordinaryCount + extra;
  const people = Math.max(1, Math.ceil(conversations / 4));
  const isClosed = (index) => index % 10 > 2;
  const countOf = (index) => {
    if (extra === 1 && index === 0) return longest;
    const isLast = index - extra === ordinaryCount - 1;
    return isLast ? ordinary - PER_CONVERSATION * (ordinaryCount - 1) : PER_CONVERSATION;
  };
  function rowsOf(index) {
    const random = chance(seed, index);
    const who = person(seed, index % people);
    const id = `cv-wamid.seed${padded(index, 8)}`;
    const endAt = newestAt - Math.floor((index / conversations) * YEARS);
    const step = extra === 1 && index === 0 ? 60_000 : 95_000;
    const rows = messagesOf({ random, who, id, index, count: Math.max(0, countOf(index)), endAt, step });
    return conversationRows({ index, isFirst: index < people, closed: isClosed(index), who, rows, id, endAt });
  }
  const openConversations = Array.from({ length: conversations }, (_none, index) => index).filter(
    (index) => !isClosed(index),
  ).length;
  const closedConversations = conversations - openConversations;
  const counters = { key: 'counters', openConversations, closedConversations, unreadConversations: 0, messages };
  return { conversations, rowsOf, counters };
}
