import { variablesOf, type TemplateButton, type TemplateComponent } from '../state/template';
import { GraphError, badParameter, missing } from './graphError';
import { asList, asObject } from './messages/check';

const BUTTON_LIMITS: Readonly<Record<string, number>> = { QUICK_REPLY: 10, URL: 2, PHONE_NUMBER: 1, COPY_CODE: 1 };

const tooLong = (what: string, max: number): GraphError =>
  new GraphError(2388040, { message: `${what} can have at most ${String(max)} characters` });

function checkBody(component: TemplateComponent): void {
  const text = component.text ?? '';
  if (text === '') throw missing('components[BODY].text');
  if (text.length > 1_024) throw tooLong('Body', 1_024);
  if (/^\s*\{\{[^}]*\}\}/.test(text) || /\{\{[^}]*\}\}\s*$/.test(text)) {
    throw new GraphError(2388299, { message: 'Variables cannot be at the start or end of the template' });
  }
  if (/\}\}\s*\{\{/.test(text)) throw new GraphError(100, { message: 'Variables cannot be next to each other' });
  const variables = variablesOf(text);
  const words = text
    .replace(/\{\{[^}]*\}\}/g, '')
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word)).length;
  if (variables.length * 2 > words) throw new GraphError(2388293);
  const example = component.example ?? {};
  if (variables.length > 0 && example['body_text'] === undefined && example['body_text_named_params'] === undefined) {
    throw new GraphError(100, { message: 'Message template body with variables needs an example' });
  }
}

function checkHeader(component: TemplateComponent): void {
  const format = (component.format ?? 'TEXT').toUpperCase();
  if (!['TEXT', 'IMAGE', 'VIDEO', 'DOCUMENT', 'LOCATION'].includes(format)) {
    throw badParameter('Param components[HEADER].format must be one of {TEXT, IMAGE, VIDEO, DOCUMENT, LOCATION}.');
  }
  if (format !== 'TEXT') return;
  const text = component.text ?? '';
  if (text === '') throw missing('components[HEADER].text');
  if (text.length > 60) throw tooLong('Header', 60);
  if (variablesOf(text).length > 1) throw new GraphError(2388047, { message: 'A header can have one variable' });
}

function checkButtons(buttons: readonly TemplateButton[]): void {
  if (buttons.length < 1 || buttons.length > 10) throw badParameter('A template has 1 to 10 buttons.');
  const kinds = buttons.map((button) => button.type.toUpperCase());
  for (const [kind, most] of Object.entries(BUTTON_LIMITS)) {
    if (kinds.filter((one) => one === kind).length > most)
      throw badParameter(`At most ${String(most)} ${kind} buttons.`);
  }
  const runs = kinds.filter((kind, place) => kind === 'QUICK_REPLY' && kinds[place - 1] !== 'QUICK_REPLY');
  if (runs.length > 1) throw badParameter('Quick reply buttons must stand together.');
  for (const button of buttons) {
    if ((button.text ?? '').length > 25) throw tooLong('Button text', 25);
    if ((button.url ?? '').length > 2_000) throw tooLong('Button URL', 2_000);
    if ((button.phone_number ?? '').length > 20) throw tooLong('Phone number', 20);
  }
}

/**
 * Checks the components of a new or changed template (section 9.2).
 * @throws GraphError 100, 131008 or a template creation code
 */
export function checkComponents(value: unknown): readonly TemplateComponent[] {
  const components = asList(value, 'components').map((item, place): TemplateComponent => {
    const component = asObject(item, `components[${String(place)}]`);
    if (typeof component['type'] !== 'string') throw missing(`components[${String(place)}].type`);
    return { ...component, type: component['type'].toUpperCase() };
  });
  if (!components.some((component) => component.type === 'BODY')) throw missing('components[BODY]');
  for (const component of components) {
    if (component.type === 'BODY') checkBody(component);
    else if (component.type === 'HEADER') checkHeader(component);
    else if (component.type === 'BUTTONS') checkButtons(asList(component.buttons, 'buttons') as TemplateButton[]);
    else if (component.type === 'FOOTER') {
      if ((component.text ?? '').length > 60) throw tooLong('Footer', 60);
      if (variablesOf(component.text).length > 0)
        throw new GraphError(2388073, { message: 'A footer has no variables' });
    } else if (!['CAROUSEL', 'LIMITED_TIME_OFFER'].includes(component.type)) {
      throw badParameter(`Unknown component type ${component.type}.`);
    }
  }
  return components;
}
