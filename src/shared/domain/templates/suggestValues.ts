import { valueOf } from '../replies/fillVariables';
import { variableName } from '../replies/parseVariables';
import type { ReplyFacts } from '../replies/replyFacts';
import type { TemplateForm } from './templateForm';

/** `Olá, {{1}}`: there stands the customer's name, whatever it is called. */
const GREETING = /^\W*(?:ol[aá]|oi|ei|bom dia|boa tarde|boa noite|prezad[oa](?:\(a\))?)[,!:]?\s+\{\{\s*(\w+)\s*\}\}/iu;

/** The template means a day and an hour of the customer's own, not those of now. */
const ofNow: ReadonlySet<string> = new Set(['data', 'hora', 'horario', 'saudacao', 'abertura', 'proxima_abertura']);

/** What is known of the customer for the blanks whose name says what they are. Everything else is for the person to write. */
export function suggestValues(form: TemplateForm, facts: ReplyFacts): Readonly<Record<string, string>> {
  const greeted = GREETING.exec(form.body)?.[1];
  const known = form.blanks.flatMap(({ id, part, name }) => {
    if (part === 'link' || part === 'code') return [];
    const isGreeted = part === 'body' && name === greeted;
    const wanted =
      isGreeted && (/^\d+$/.test(name) || variableName(name) === 'nome') ? 'primeiro_nome' : variableName(name);
    const value = /^\d+$/.test(wanted) || ofNow.has(wanted) ? null : valueOf(wanted, facts);
    return value === null ? [] : [[id, value] as const];
  });
  return Object.fromEntries(known);
}
