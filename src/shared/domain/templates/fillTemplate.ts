import type { MediaContent, TemplateContent } from '../conversations/content';
import { done, refused, type Failure, type Result } from '../../kernel/result';
import {
  BODY_TEXT_MAX,
  HEADER_TEXT_MAX,
  type TemplateBlank,
  type TemplateForm,
  type TemplateHindrance,
} from './templateForm';
import type { Template } from './template';
import { hydrate, templateVariables } from './variables';

/** What somebody filled in. */
export interface TemplateFilling {
  /** By the ids of the blanks. */
  readonly values: Readonly<Record<string, string>>;
  /** For a header that is a picture, a film or a document; null: none was chosen. */
  readonly file: MediaContent | null;
}

export type TemplateProblem =
  | (Failure & { readonly code: 'template-unfit'; readonly hindrance: TemplateHindrance })
  | (Failure & {
      readonly code: 'template-blank' | 'template-value-long' | 'template-value-bad';
      readonly blank: string;
    })
  | (Failure & { readonly code: 'template-no-file' | 'template-wrong-file' | 'template-long' });

/** As WhatsApp takes it: one line, no run of blanks (132018), and no braces that a customer would read. */
export function plainValue(value: string): string {
  return value
    .replace(/\s+/g, ' ')
    .replace(/\{{2,}/g, '{')
    .replace(/\}{2,}/g, '}')
    .trim();
}

/** What still keeps it from leaving, in the order of the screen. */
export function templateProblems(form: TemplateForm, filling: TemplateFilling): readonly TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  if (form.hindrance !== null) problems.push({ code: 'template-unfit', hindrance: form.hindrance });
  if (form.header?.kind === 'file') {
    if (filling.file === null) problems.push({ code: 'template-no-file' });
    else if (filling.file.media !== form.header.media) problems.push({ code: 'template-wrong-file' });
  }
  for (const blank of form.blanks) {
    const value = plainValue(filling.values[blank.id] ?? '');
    if (value === '') problems.push({ code: 'template-blank', blank: blank.id });
    else if (value.length > blank.max) problems.push({ code: 'template-value-long', blank: blank.id });
    else if (!fits(blank, value)) problems.push({ code: 'template-value-bad', blank: blank.id });
  }
  const shown = shownTemplate(form, filling.values);
  if (shown.body.length > BODY_TEXT_MAX || shown.header.length > HEADER_TEXT_MAX)
    problems.push({ code: 'template-long' });
  return problems;
}

/** The end of a link has no blanks; a code is letters and digits. */
function fits({ part }: TemplateBlank, value: string): boolean {
  if (part === 'link') return /^\S+$/.test(value);
  return part !== 'code' || /^[\p{L}\p{N}_-]+$/u.test(value);
}

/** The texts as the customer will read them; a blank without a value is written `[nome do cliente]`. */
export interface ShownTemplate {
  readonly header: string;
  readonly body: string;
  readonly footer: string;
  readonly buttons: readonly { readonly label: string; readonly address: string }[];
}

export function shownTemplate(form: TemplateForm, values: TemplateFilling['values']): ShownTemplate {
  const filler = (part: string) => (name: string) =>
    plainValue(values[`${part}:${name}`] ?? '') || `[${name.replaceAll('_', ' ')}]`;
  return {
    header: form.header?.kind === 'text' ? hydrate(form.header.text, filler('header')) : '',
    body: hydrate(form.body, filler('body')),
    footer: form.footer,
    buttons: form.buttons.map(({ label, address }, place) => ({
      label,
      address: hydrate(address, () => plainValue(values[`link:${place}`] ?? '') || '…'),
    })),
  };
}

/** What is sent, where nothing is missing. @returns the first problem otherwise */
export function fillTemplate(
  template: Pick<Template, 'format'>,
  form: TemplateForm,
  filling: TemplateFilling,
): Result<TemplateContent, TemplateProblem> {
  const [problem] = templateProblems(form, filling);
  if (problem) return refused(problem);
  const { header, body, footer, buttons } = shownTemplate(form, filling.values);
  return done({
    kind: 'template',
    name: form.name,
    language: form.language,
    text: body,
    components: componentsOf(template, form, filling.values),
    category: form.category,
    ...(header === '' ? {} : { header }),
    ...(footer === '' ? {} : { footer }),
    ...(buttons.length === 0 ? {} : { buttons: buttons.map(({ label }) => label) }),
    ...(filling.file === null ? {} : { file: filling.file }),
  });
}

/** The parameters (cloud-api 2.4). A header that is a file is put before them when it is posted: only then it has WhatsApp's id. */
function componentsOf(
  { format }: Pick<Template, 'format'>,
  form: TemplateForm,
  values: TemplateFilling['values'],
): readonly unknown[] {
  const valueOf = (id: string): string => plainValue(values[id] ?? '');
  const texts = (part: 'header' | 'body', text: string): unknown[] => {
    const parameters = templateVariables(text).map((name) => ({
      type: 'text',
      ...(format === 'NAMED' ? { parameter_name: name } : {}),
      text: valueOf(`${part}:${name}`),
    }));
    return parameters.length === 0 ? [] : [{ type: part, parameters }];
  };
  return [
    ...(form.header?.kind === 'text' ? texts('header', form.header.text) : []),
    ...texts('body', form.body),
    ...form.blanks.flatMap(({ id, part, button }) => {
      const index = String(button);
      if (part === 'link')
        return { type: 'button', sub_type: 'url', index, parameters: [{ type: 'text', text: valueOf(id) }] };
      if (part !== 'code') return [];
      return {
        ...{ type: 'button', sub_type: 'copy_code', index },
        parameters: [{ type: 'coupon_code', coupon_code: valueOf(id) }],
      };
    }),
  ];
}
