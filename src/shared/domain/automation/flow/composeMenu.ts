import type { InteractiveContent, InteractiveOption } from '../../conversations/content';
import type { Flow, MenuNode, MenuOption, Next } from './flow';
import { menuLimits } from './menuLimits';

const ATTENDANT = 'atendente';
const BACK = 'voltar';

/** The options of a menu with those that it adds by itself. */
export function optionsOf(flow: Flow, menu: MenuNode): readonly MenuOption[] {
  const extra: MenuOption[] = [];
  const plain = { description: '', keywords: [] };
  const { attendantOption, backOption } = flow.phrases;
  if (menu.offerBack) extra.push({ id: BACK, title: backOption, next: { to: 'back' }, ...plain });
  if (menu.offerAttendant) extra.push({ id: ATTENDANT, title: attendantOption, next: { to: 'attendant' }, ...plain });
  return [...menu.options, ...extra];
}

/** Buttons where they were asked for or fit, else a list. */
export function formOf(menu: MenuNode, options: readonly MenuOption[]): 'button' | 'list' {
  if (menu.form !== 'auto') return menu.form;
  const fit = ({ title, description }: MenuOption): boolean =>
    Array.from(title).length <= menuLimits.buttonTitle && description === '';
  return options.length <= menuLimits.buttons && options.every(fit) ? 'button' : 'list';
}

/** @param text the menu's text, variables filled */
export function composeMenu(flow: Flow, menu: MenuNode, text: string): InteractiveContent {
  const options = optionsOf(flow, menu);
  const form = formOf(menu, options);
  const body = cut(text, form === 'list' ? menuLimits.listBody : menuLimits.buttonBody);
  const shown = options.slice(0, form === 'list' ? menuLimits.rows : menuLimits.buttons);
  return {
    kind: 'interactive',
    form,
    body,
    ...(menu.footer.trim() === '' ? {} : { footer: cut(menu.footer.trim(), menuLimits.footer) }),
    ...(form === 'list' ? { label: cut(menu.listLabel.trim() || 'Ver opções', menuLimits.listLabel) } : {}),
    sections: [{ options: shown.map((option) => optionContent(menu, option, form)) }],
  };
}

function optionContent(menu: MenuNode, option: MenuOption, form: 'button' | 'list'): InteractiveOption {
  const title = cut(option.title.trim(), form === 'list' ? menuLimits.rowTitle : menuLimits.buttonTitle);
  const described = form === 'list' && option.description.trim() !== '';
  return {
    id: optionId(menu.id, option.id),
    title,
    ...(described ? { description: cut(option.description.trim(), menuLimits.rowDescription) } : {}),
  };
}

/** What WhatsApp carries for us in a pressed option; at most 200 characters, ours have some 60. */
function optionId(nodeId: string, id: string): string {
  return `robo:${nodeId}:${id}`;
}

/** The menu and option of a pressed one; null: it is none of a flow. */
export function readOptionId(id: string): { readonly nodeId: string; readonly optionId: string } | null {
  const [kind, nodeId, option, ...rest] = id.split(':');
  if (kind !== 'robo' || nodeId === undefined || option === undefined || rest.length > 0) return null;
  return { nodeId, optionId: option };
}

/** Where a way that nobody chose leads: to a person. */
export function orAttendant(next: Next): NonNullable<Next> {
  return next ?? { to: 'attendant' };
}

function cut(text: string, max: number): string {
  const characters = Array.from(text);
  return characters.length <= max ? text : `${characters.slice(0, max - 1).join('')}…`;
}
