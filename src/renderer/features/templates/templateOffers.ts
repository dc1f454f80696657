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
  /** All its words, folded: what a search looks through. */
  readonly words: string;
}

/** More are not shown at once: another letter tells them apart. An account may have thousands. */
const MOST = 80;

/** All templates: those that can be sent first, in the language of the house first. */
export function templateOffers(
  templates: readonly Template[],
  marketing: 'unknown' | 'stopped' | 'resumed',
): readonly TemplateOffer[] {
  return templates
    .map((template): TemplateOffer => {
      const form = readTemplate(template);
      const why = form.hindrance ?? mayReceive(template.category, marketing);
      const title = titleOf(template.name);
      return { key: templateKey(template), template, form, title, why, words: wordsOf(title, form) };
    })
    .sort((one, other) => rankOf(one) - rankOf(other) || one.key.localeCompare(other.key));
}

/** Those that hold every word of a search. */
export function findOffers(offers: readonly TemplateOffer[], query: string): readonly TemplateOffer[] {
  const wanted = fold(query).split(' ');
  return offers.filter(({ words }) => wanted.every((word) => words.includes(word))).slice(0, MOST);
}

function titleOf(name: string): string {
  const words = name.replace(/_+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function wordsOf(title: string, form: TemplateForm): string {
  const header = form.header?.kind === 'text' ? form.header.text : '';
  const labels = form.buttons.map(({ label }) => label);
  return fold([title, form.name, header, form.body, form.footer, ...labels].join(' '));
}

function rankOf({ why, template }: TemplateOffer): number {
  return (why === null ? 0 : 2) + (template.language.startsWith('pt') ? 0 : 1);
}
