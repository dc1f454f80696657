import { fold } from '../../../kernel/text';
import type { Note } from './flowProblem';
import { formOf, optionsOf } from './composeMenu';
import type { Flow, MenuNode } from './flow';
import { menuLimits } from './menuLimits';

const lengthOf = (text: string): number => Array.from(text.trim()).length;

/** WhatsApp's limits of a menu, with the options that it adds by itself. */
export function checkMenu(flow: Flow, menu: MenuNode, note: Note): void {
  const options = optionsOf(flow, menu);
  const form = formOf(menu, options);
  const limit = (max: number): { readonly detail: string } => ({ detail: String(max) });
  const body = form === 'list' ? menuLimits.listBody : menuLimits.buttonBody;
  if (lengthOf(menu.text) > body) note('text-too-long', limit(body));
  if (lengthOf(menu.footer) > menuLimits.footer) note('footer-too-long', limit(menuLimits.footer));
  if (menu.options.length === 0) note('option-missing');
  const most = form === 'list' ? menuLimits.rows : menuLimits.buttons;
  if (options.length > most) note('too-many-options', limit(most));
  if (form === 'list' && lengthOf(menu.listLabel) > menuLimits.listLabel)
    note('label-too-long', limit(menuLimits.listLabel));
  const longest = form === 'list' ? menuLimits.rowTitle : menuLimits.buttonTitle;
  const seen = new Set<string>();
  for (const { id, title, description } of options) {
    if (lengthOf(title) === 0) note('option-title-missing', { partId: id });
    if (lengthOf(title) > longest) note('option-title-too-long', { partId: id, ...limit(longest) });
    if (form === 'list' && lengthOf(description) > menuLimits.rowDescription) {
      note('description-too-long', { partId: id, ...limit(menuLimits.rowDescription) });
    }
    const plain = fold(title);
    if (plain !== '' && seen.has(plain)) note('option-title-twice', { partId: id });
    seen.add(plain);
  }
}
