import { mayReceive, type TemplateBar } from '../../../shared/domain/templates/mayReceive';
import { readTemplate } from '../../../shared/domain/templates/readTemplate';
import { templateKey, type Template } from '../../../shared/domain/templates/template';
import type { TemplateForm, TemplateHindrance } from '../../../shared/domain/templates/templateForm';
import { fold } from '../../../shared/kernel/text';

/** A template as it is offered for one customer. */
export interface TemplateOffer {
  readonly key: string;
  readonly template: Template;
  readonly form: TemplateForm;
  /** `lembrete_horario` → `Lembrete horario`. */
  readonly title: string;
  /** Why it does not go to this customer; null: it does. */
  readonly why: TemplateHindrance | TemplateBar | null;
}

/** All templates that hold every word of a search: those that can be sent first, in the language of the house first. */
export function templateOffers(
  templates: readonly Template[],
  marketing: 'unknown' | 'stopped' | 'resumed',
  query: string,
): readonly TemplateOffer[] {
  const words = fold(query).split(' ');
  return templates
    .map((template): TemplateOffer => {
      const form = readTemplate(template);
      const why = form.hindrance ?? mayReceive(template.category, marketing);
      return { key: templateKey(template), template, form, title: titleOf(template.name), why };
    })
    .filter((offer) => words.every((word) => wordsOf(offer).includes(word)))
    .sort((one, other) => rankOf(one) - rankOf(other) || one.key.localeCompare(other.key));
}

function titleOf(name: string): string {
  const words = name.replace(/_+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function wordsOf({ title, form }: TemplateOffer): string {
  const header = form.header?.kind === 'text' ? form.header.text : '';
  const labels = form.buttons.map(({ label }) => label);
  return fold([title, form.name, header, form.body, form.footer, ...labels].join(' '));
}

function rankOf({ why, template }: TemplateOffer): number {
  return (why === null ? 0 : 2) + (template.language.startsWith('pt') ? 0 : 1);
}
