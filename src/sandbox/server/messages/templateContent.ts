import { componentOf, hydrate, variablesOf, type Template, type TemplateComponent } from '../../state/template';
import type { World } from '../../state/world';
import type { LateFailure } from '../../state/lifeCycle';
import { GraphError, badParameter, missing } from '../graphError';
import { asList, asObject, checkText, onlyKeys, type Fields } from './check';
import { checkMedia } from './mediaContent';

const LONGEST_BODY = 1_024;
const LONGEST_HEADER = 60;

function findTemplate(world: World, name: string, language: string): Template {
  const found = [...world.templates.values()].find((one) => one.name === name && one.language === language);
  const absent = new GraphError(132001, { details: `template name (${name}) does not exist in ${language}` });
  if (!found) throw absent;
  if (found.status === 'PAUSED')
    throw new GraphError(132015, { details: 'The template is paused because of low quality.' });
  if (found.status === 'DISABLED')
    throw new GraphError(132016, { details: 'The template was disabled because of low quality.' });
  if (found.status !== 'APPROVED') throw absent;
  return found;
}

function textOf(parameter: Fields, path: string): string {
  switch (parameter['type']) {
    case 'text':
      return checkText(parameter, 'text', path, { max: 32_768 }) ?? '';
    case 'currency':
      return String(asObject(parameter['currency'], `${path}['currency']`)['fallback_value'] ?? '');
    case 'date_time':
      return String(asObject(parameter['date_time'], `${path}['date_time']`)['fallback_value'] ?? '');
    default:
      throw new GraphError(132012, { details: `${path}: a text parameter was expected.` });
  }
}

function refuseBreaks(text: string): void {
  if (/[\n\t]| {5,}/.test(text)) {
    const details = 'Param text cannot have new-line/tab characters or more than 4 consecutive spaces';
    throw new GraphError(132018, { details });
  }
}

/** Fills a text component; the number and names of the parameters must be the template's. */
function fillText(template: Template, component: TemplateComponent, given: readonly unknown[], path: string): string {
  const names = variablesOf(component.text);
  if (given.length !== names.length) {
    const details = `${path}: number of localizable_params (${String(given.length)}) does not match the expected number of params (${String(names.length)})`;
    throw new GraphError(132000, { details });
  }
  const values: Record<string, string> = {};
  given.forEach((value, place) => {
    const at = `${path}['parameters'][${String(place)}]`;
    const parameter = asObject(value, at);
    const name = template.parameterFormat === 'NAMED' ? parameter['parameter_name'] : names[place];
    if (typeof name !== 'string') throw new GraphError(132012, { details: `${at}['parameter_name'] is missing.` });
    if (!names.includes(name)) throw new GraphError(132012, { details: `Parameter name is invalid: ${name}` });
    const text = textOf(parameter, at);
    refuseBreaks(text);
    values[name] = text;
  });
  return hydrate(component.text ?? '', values);
}

interface FilledHeader {
  readonly text: string | null;
  readonly media: { readonly type: HeaderMedia; readonly content: unknown } | null;
  readonly late: LateFailure | null;
}

const HEADER_MEDIA = ['image', 'video', 'document'] as const;
type HeaderMedia = (typeof HEADER_MEDIA)[number];

function fillHeader(
  world: World,
  template: Template,
  header: TemplateComponent,
  given: readonly unknown[],
): FilledHeader {
  const format = (header.format ?? 'TEXT').toUpperCase();
  if (format === 'TEXT') return { text: fillText(template, header, given, 'header'), media: null, late: null };
  const expected = format.toLowerCase();
  if (given.length !== 1) {
    throw new GraphError(132012, { details: `header: Format mismatch, expected ${format}, received UNKNOWN` });
  }
  const parameter = asObject(given[0], "header['parameters'][0]");
  if (parameter['type'] !== expected) {
    const received = String(parameter['type'] ?? 'UNKNOWN').toUpperCase();
    throw new GraphError(132012, { details: `header: Format mismatch, expected ${format}, received ${received}` });
  }
  const path = `header['parameters'][0]['${expected}']`;
  const content = asObject(parameter[expected], path);
  const type = HEADER_MEDIA.find((kind) => kind === expected);
  if (type === undefined) return { text: null, media: null, late: null };
  if (content['caption'] !== undefined) throw badParameter(`Param ${path}['caption'] is not allowed here.`);
  return { text: null, media: { type, content }, late: checkMedia(world, type, content, path) };
}

function checkButtonParameters(template: Template, given: ReadonlyMap<string, readonly unknown[]>): void {
  const buttons = componentOf(template, 'BUTTONS')?.buttons ?? [];
  buttons.forEach((button, place) => {
    const needs =
      (button.type.toUpperCase() === 'URL' && variablesOf(button.url).length > 0) ||
      ['COPY_CODE', 'OTP'].includes(button.type.toUpperCase());
    const parameters = given.get(String(place)) ?? [];
    if (needs && parameters.length !== 1) {
      const details = `Button at index ${String(place)} of type ${button.type} requires a parameter`;
      throw new GraphError(131008, { details });
    }
  });
  for (const index of given.keys()) {
    if (!buttons[Number(index)]) {
      throw new GraphError(132000, { details: `buttons: the template has no button at index ${index}` });
    }
  }
}

interface GivenComponents {
  readonly header: readonly unknown[];
  readonly body: readonly unknown[];
  readonly buttons: ReadonlyMap<string, readonly unknown[]>;
}

const SUB_TYPES = ['quick_reply', 'url', 'copy_code', 'catalog', 'mpm', 'flow', 'order_details', 'voice_call'];

function readComponents(value: unknown): GivenComponents {
  const given = { header: [] as readonly unknown[], body: [] as readonly unknown[] };
  const buttons = new Map<string, readonly unknown[]>();
  asList(value ?? [], "template['components']").forEach((item, place) => {
    const path = `template['components'][${String(place)}]`;
    const component = asObject(item, path);
    onlyKeys(component, ['type', 'sub_type', 'index', 'parameters', 'cards'], path);
    const type = String(component['type'] ?? '').toLowerCase();
    const parameters = asList(component['parameters'] ?? [], `${path}['parameters']`);
    if (type === 'header' || type === 'body') given[type] = parameters;
    else if (type === 'button') {
      const subType = String(component['sub_type'] ?? '').toLowerCase();
      if (subType === '') throw missing(`${path}['sub_type']`);
      if (!SUB_TYPES.includes(subType))
        throw badParameter(`Param ${path}['sub_type'] must be one of {${SUB_TYPES.join(', ')}}.`);
      const index = String(component['index'] ?? '');
      if (!/^\d$/.test(index)) throw badParameter(`Param ${path}['index'] must be between 0 and 9.`);
      buttons.set(index, parameters);
    } else if (!['footer', 'limited_time_offer', 'carousel', 'order_status'].includes(type)) {
      throw badParameter(`Param ${path}['type'] must be one of {HEADER, BODY, BUTTON}.`);
    }
  });
  return { ...given, buttons };
}

/** A template as it will be read: for the phone page and the control API. */
export interface FilledTemplate {
  readonly template: Template;
  readonly text: string;
  /** Of a header of text, filled. */
  readonly header: string | null;
  readonly media: FilledHeader['media'];
  /** How it will fail later: a file that does not suit its kind. */
  readonly late: LateFailure | null;
}

/**
 * Checks a template send against the template (section 2.4).
 * @throws GraphError 132001 (none in that language, not approved), 132000, 132005, 132012, 132015, 132016, 132018
 */
export function checkTemplate(world: World, content: unknown): FilledTemplate {
  const sent = asObject(content, 'template');
  onlyKeys(sent, ['name', 'language', 'components', 'namespace'], 'template');
  const name = checkText(sent, 'name', 'template', { max: 512 }) ?? '';
  const language = asObject(sent['language'], "template['language']");
  onlyKeys(language, ['code', 'policy'], "template['language']");
  const code = checkText(language, 'code', "template['language']", { max: 15 }) ?? '';
  const template = findTemplate(world, name, code);
  const given = readComponents(sent['components']);
  const header = componentOf(template, 'HEADER');
  const head = header ? fillHeader(world, template, header, given.header) : { text: null, media: null, late: null };
  if (header) {
    const length = head.text?.length ?? 0;
    if (length > LONGEST_HEADER)
      throw new GraphError(132005, { details: `Translated text too long: ${String(length)}` });
  } else if (given.header.length > 0) throw new GraphError(132000, { details: 'header: the template has no header' });
  const body = componentOf(template, 'BODY');
  const text = body ? fillText(template, body, given.body, 'body') : '';
  if (text.length > LONGEST_BODY)
    throw new GraphError(132005, { details: `Translated text too long: ${String(text.length)}` });
  checkButtonParameters(template, given.buttons);
  return { template, text, header: head.text, media: head.media, late: head.late };
}
