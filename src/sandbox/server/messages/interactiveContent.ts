import type { LateFailure } from '../../state/lifeCycle';
import type { World } from '../../state/world';
import { badParameter, invalid, missing } from '../graphError';
import { asList, asObject, checkText, checkUnique, checkUrl, onlyKeys, type Fields } from './check';
import { checkMedia } from './mediaContent';

interface InteractiveRule {
  readonly header: readonly string[];
  /** Longest body; 0: no body. */
  readonly body: number;
  readonly bodyOptional?: boolean;
  readonly action: (action: Fields) => void;
}

const MEDIA_HEADERS = ['text', 'image', 'video', 'document'];

function checkButtons(action: Fields): void {
  onlyKeys(action, ['buttons'], "interactive['action']");
  const buttons = asList(action['buttons'], "interactive['action']['buttons']");
  if (buttons.length < 1 || buttons.length > 3)
    throw invalid('Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: 3');
  const replies = buttons.map((value, place) => {
    const path = `interactive['action']['buttons'][${String(place)}]`;
    const button = asObject(value, path);
    onlyKeys(button, ['type', 'reply'], path);
    if (button['type'] !== 'reply') throw invalid(`${path}['type'] must be reply.`);
    const reply = asObject(button['reply'], `${path}['reply']`);
    onlyKeys(reply, ['id', 'title'], `${path}['reply']`);
    checkText(reply, 'id', `${path}['reply']`, { max: 256, numberToo: true });
    checkText(reply, 'title', `${path}['reply']`, { max: 20 });
    return reply;
  });
  checkUnique(
    replies.map((reply) => reply['id']),
    'button ids',
  );
  checkUnique(
    replies.map((reply) => reply['title']),
    'button titles',
  );
}

function checkRows(section: Fields, path: string): readonly Fields[] {
  return asList(section['rows'], `${path}['rows']`).map((value, place) => {
    const at = `${path}['rows'][${String(place)}]`;
    const row = asObject(value, at);
    onlyKeys(row, ['id', 'title', 'description'], at);
    checkText(row, 'id', at, { max: 200, numberToo: true });
    checkText(row, 'title', at, { max: 24 });
    checkText(row, 'description', at, { max: 72, optional: true });
    return row;
  });
}

function checkList(action: Fields): void {
  onlyKeys(action, ['button', 'sections'], "interactive['action']");
  checkText(action, 'button', "interactive['action']", { max: 20 });
  const sections = asList(action['sections'], "interactive['action']['sections']");
  if (sections.length < 1 || sections.length > 10)
    throw invalid('Invalid sections count. Min allowed: 1, Max allowed: 10');
  const rows = sections.flatMap((value, place) => {
    const path = `interactive['action']['sections'][${String(place)}]`;
    const section = asObject(value, path);
    onlyKeys(section, ['title', 'rows'], path);
    checkText(section, 'title', path, { max: 24, optional: sections.length === 1 });
    return checkRows(section, path);
  });
  if (rows.length < 1 || rows.length > 10) throw invalid('Total row count exceed max allowed count: 10');
  checkUnique(
    rows.map((row) => row['id']),
    'row ids',
  );
}

function checkLink(action: Fields): void {
  onlyKeys(action, ['name', 'parameters'], "interactive['action']");
  if (action['name'] !== 'cta_url') throw invalid("interactive['action']['name'] must be cta_url.");
  const path = "interactive['action']['parameters']";
  const parameters = asObject(action['parameters'], path);
  onlyKeys(parameters, ['display_text', 'url'], path);
  checkText(parameters, 'display_text', path, { max: 20 });
  checkUrl(parameters['url'], `${path}['url']`);
}

/** An action that is known by its name; its parameters are taken as they are. */
const named =
  (name: string, needsParameters: boolean) =>
  (action: Fields): void => {
    if (action['name'] === undefined) throw missing("interactive['action']['name']");
    if (action['name'] !== name) throw invalid(`interactive['action']['name'] must be ${name}.`);
    if (needsParameters) asObject(action['parameters'], "interactive['action']['parameters']");
  };

const withKeys =
  (...keys: readonly string[]) =>
  (action: Fields): void => {
    for (const key of keys) if (action[key] === undefined) throw missing(`interactive['action']['${key}']`);
  };

function checkCarousel(action: Fields): void {
  const cards = asList(action['cards'], "interactive['action']['cards']");
  if (cards.length < 2 || cards.length > 10) throw invalid('A carousel has 2 to 10 cards.');
  cards.forEach((card, place) => {
    const path = `interactive['action']['cards'][${String(place)}]`;
    if (asObject(card, path)['card_index'] !== place) throw invalid(`${path}['card_index'] must be ${String(place)}.`);
  });
}

const rules: Readonly<Record<string, InteractiveRule>> = {
  button: { header: MEDIA_HEADERS, body: 1_024, action: checkButtons },
  list: { header: ['text'], body: 4_096, action: checkList },
  cta_url: { header: MEDIA_HEADERS, body: 1_024, action: checkLink },
  location_request_message: { header: [], body: 1_024, action: named('send_location', false) },
  request_contact_info: { header: [], body: 1_024, action: named('request_contact_info', false) },
  call_permission_request: {
    header: [],
    body: 1_024,
    bodyOptional: true,
    action: named('call_permission_request', false),
  },
  voice_call: { header: [], body: 1_024, action: named('voice_call', false) },
  catalog_message: { header: [], body: 1_024, action: named('catalog_message', false) },
  product: { header: [], body: 1_024, bodyOptional: true, action: withKeys('catalog_id', 'product_retailer_id') },
  product_list: { header: ['text'], body: 1_024, action: withKeys('catalog_id', 'sections') },
  flow: { header: MEDIA_HEADERS, body: 1_024, action: named('flow', true) },
  order_details: { header: ['image'], body: 1_024, action: named('review_and_pay', true) },
  order_status: { header: [], body: 1_024, action: named('review_order', true) },
  carousel: { header: [], body: 1_024, action: checkCarousel },
};

function checkHeader(world: World, rule: InteractiveRule, content: unknown): LateFailure | null {
  if (content === undefined) return null;
  const path = "interactive['header']";
  const header = asObject(content, path);
  const type = header['type'];
  if (typeof type !== 'string') throw missing(`${path}['type']`);
  onlyKeys(header, ['type', type, 'sub_text'], path);
  if (!rule.header.includes(type))
    throw invalid(`${path}['type'] must be one of: ${rule.header.join(', ') || 'none'}.`);
  if (type === 'text') {
    checkText(header, 'text', path, { max: 60 });
    return null;
  }
  return checkMedia(world, type as 'image' | 'video' | 'document', header[type], `${path}['${type}']`);
}

/**
 * `interactive` (section 2.4): buttons, list and link checked to the last limit, the other forms in their main lines.
 * @returns how it will fail later, when the header's medium does not suit
 */
export function checkInteractive(world: World, content: unknown): LateFailure | null {
  const interactive = asObject(content, 'interactive');
  const { type } = interactive;
  if (type === undefined || type === '') throw missing("interactive['type']");
  const rule = typeof type === 'string' ? rules[type] : undefined;
  if (!rule) throw badParameter(`Param interactive['type'] must be one of {${Object.keys(rules).join(', ')}}.`);
  onlyKeys(interactive, ['type', 'header', 'body', 'footer', 'action'], 'interactive');
  const late = checkHeader(world, rule, interactive['header']);
  if (interactive['body'] !== undefined || !rule.bodyOptional) {
    const body = asObject(interactive['body'], "interactive['body']");
    onlyKeys(body, ['text'], "interactive['body']");
    checkText(body, 'text', "interactive['body']", { max: rule.body });
  }
  if (interactive['footer'] !== undefined) {
    const footer = asObject(interactive['footer'], "interactive['footer']");
    onlyKeys(footer, ['text'], "interactive['footer']");
    checkText(footer, 'text', "interactive['footer']", { max: 60 });
  }
  rule.action(asObject(interactive['action'], "interactive['action']"));
  return late;
}
