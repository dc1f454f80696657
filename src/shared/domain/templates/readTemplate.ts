import type { Template } from './template';
import {
  BODY_TEXT_MAX,
  CODE_MAX,
  HEADER_TEXT_MAX,
  LINK_MAX,
  type HeaderFile,
  type TemplateBlank,
  type TemplateButton,
  type TemplateForm,
  type TemplateHeader,
  type TemplateHindrance,
} from './templateForm';
import { templateVariables } from './variables';

type Part = Readonly<Record<string, unknown>>;

const files: Readonly<Record<string, HeaderFile>> = { IMAGE: 'image', VIDEO: 'video', DOCUMENT: 'document' };

/** Statuses other than APPROVED (cloud-api 9.3). */
const statuses: Readonly<Record<string, TemplateHindrance>> = {
  PENDING: 'pending',
  IN_APPEAL: 'pending',
  REJECTED: 'rejected',
  PAUSED: 'paused',
  DISABLED: 'disabled',
  DELETED: 'gone',
  PENDING_DELETION: 'gone',
  ARCHIVED: 'gone',
};

/** Parts and buttons that ask for more than words (2.4): a flow, products, a carousel. */
const beyond: Readonly<Record<string, TemplateHindrance>> = {
  ...{ CAROUSEL: 'carousel', LIMITED_TIME_OFFER: 'offer', ORDER_STATUS: 'order', ORDER_DETAILS: 'order' },
  ...{ FLOW: 'flow', CATALOG: 'catalog', MPM: 'catalog', SPM: 'catalog', OTP: 'authentication' },
};

const buttonKinds: Readonly<Record<string, TemplateButton['kind']>> = {
  ...{ QUICK_REPLY: 'reply', URL: 'link', PHONE_NUMBER: 'phone', COPY_CODE: 'code' },
  ...{ VOICE_CALL: 'other', REQUEST_CONTACT_INFO: 'other' },
};

/** Reads a template. Total: what is not understood is a hindrance, never left out in silence. */
export function readTemplate(template: Template): TemplateForm {
  const parts = template.components.map(objectOf);
  const partOf = (type: string): Part => parts.find((part) => typeOf(part) === type) ?? {};
  const buttons = listOf(partOf('BUTTONS')['buttons']).map(objectOf);
  const header = headerOf(partOf('HEADER'));
  const body = textAt(partOf('BODY'), 'text');
  return {
    ...{ name: template.name, language: template.language, category: template.category, header, body },
    footer: textAt(partOf('FOOTER'), 'text'),
    buttons: buttons.map((button) => ({
      kind: buttonKinds[typeOf(button)] ?? 'other',
      label: textAt(button, 'text'),
      address: textAt(button, 'url') || textAt(button, 'phone_number'),
    })),
    blanks: [
      ...(header?.kind === 'text' ? textBlanks('header', header.text, HEADER_TEXT_MAX, partOf('HEADER')) : []),
      ...textBlanks('body', body, BODY_TEXT_MAX, partOf('BODY')),
      ...buttons.flatMap(buttonBlanks),
    ],
    hindrance: hindranceOf(template, parts, buttons),
  };
}

function hindranceOf(
  { status, category }: Template,
  parts: readonly Part[],
  buttons: readonly Part[],
): TemplateHindrance | null {
  // What it is made of goes first: a pause passes, this does not.
  if (category.toUpperCase() === 'AUTHENTICATION') return 'authentication';
  for (const part of [...parts, ...buttons]) {
    const type = typeOf(part);
    const why = beyond[type];
    if (why !== undefined) return why;
    if (!['HEADER', 'BODY', 'FOOTER', 'BUTTONS'].includes(type) && buttonKinds[type] === undefined)
      return 'unknown-part';
  }
  const head = parts.find((part) => typeOf(part) === 'HEADER');
  if (head && textAt(head, 'format').toUpperCase() === 'LOCATION') return 'location';
  if (head && headerOf(head) === null) return 'unknown-part';
  if (status !== 'APPROVED') return statuses[status] ?? 'not-approved';
  const body = parts.find((part) => typeOf(part) === 'BODY');
  return body === undefined || textAt(body, 'text') === '' ? 'unreadable' : null;
}

function headerOf(part: Part): TemplateHeader | null {
  if (typeOf(part) !== 'HEADER') return null;
  const format = textAt(part, 'format').toUpperCase() || 'TEXT';
  const media = files[format];
  if (media !== undefined) return { kind: 'file', media };
  return format === 'TEXT' ? { kind: 'text', text: textAt(part, 'text') } : null;
}

function textBlanks(part: 'header' | 'body', text: string, max: number, component: Part): TemplateBlank[] {
  const names = templateVariables(text);
  const example = objectOf(component['example']);
  const given = example[`${part}_text`];
  // Of a body: one list of values a sample; of a header: the value itself.
  const byPlace = listOf(Array.isArray(given) && Array.isArray(given[0]) ? given[0] : given);
  const byName = listOf(example[`${part}_text_named_params`]).map(objectOf);
  return names.map((name, place) => {
    const named = byName.find((each) => each['param_name'] === name);
    const sample = named === undefined ? byPlace[place] : named['example'];
    return { id: `${part}:${name}`, part, name, example: wordsOf(sample), max, button: -1 };
  });
}

function buttonBlanks(button: Part, place: number): TemplateBlank[] {
  const kind = buttonKinds[typeOf(button)];
  const example = wordsOf(listOf(button['example'])[0] ?? button['example']);
  if (kind === 'code')
    return [{ id: `code:${place}`, part: 'code', name: 'codigo', example, max: CODE_MAX, button: place }];
  const url = textAt(button, 'url');
  const [name] = kind === 'link' ? templateVariables(url) : [];
  if (name === undefined) return [];
  const [before = ''] = url.split('{{');
  const suffix = example.startsWith(before) ? example.slice(before.length) : example;
  return [{ id: `link:${place}`, part: 'link', name, example: suffix, max: LINK_MAX - before.length, button: place }];
}

function objectOf(value: unknown): Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Part) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function textAt(part: Part, key: string): string {
  return wordsOf(part[key]);
}

function typeOf(part: Part): string {
  return textAt(part, 'type').toUpperCase();
}
