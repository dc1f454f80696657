import { checkTemplate } from '../server/messages/templateContent';
import type { Message } from '../state/message';
import type { World } from '../state/world';
import type { ChatSummary, TemplateSeen } from './types';

const MOST_CHATS = 200;

function templateSeen(world: World, content: unknown): TemplateSeen | null {
  try {
    const { template, text, header, media } = checkTemplate(world, content);
    const textOf = (type: string): string | null =>
      template.components.find((component) => component.type.toUpperCase() === type)?.text ?? null;
    const buttons = template.components.flatMap((component) => component.buttons ?? []);
    return { header, media, text, footer: textOf('FOOTER'), buttons };
  } catch {
    // The template was changed or deleted since: its name is all that is left.
    return null;
  }
}

/** A message as the customer's phone shows it: templates are filled in. */
export function asSeen(world: World, message: Message): Message & { readonly seen?: TemplateSeen } {
  if (message.direction === 'in' || message.type !== 'template') return message;
  const seen = templateSeen(world, message.content);
  return seen ? { ...message, seen } : message;
}

/** The customers for a list of chats, newest traffic first; a flood's customers are left out. */
export function chatsOf(world: World): readonly ChatSummary[] {
  return [...world.customers.values()]
    .filter((customer) => !customer.key.startsWith('burst-'))
    .map(({ key, name, waId, username, mode }): ChatSummary => {
      const wamid = world.threads.get(key)?.at(-1);
      const last = wamid === undefined ? undefined : world.messages.get(wamid);
      const at = last ? (last.direction === 'in' ? last.at : last.acceptedAt) : 0;
      const shown = last ? asSeen(world, last) : null;
      return { key, name, waId, username: username ?? null, mode, at, last: shown };
    })
    .sort((one, other) => other.at - one.at)
    .slice(0, MOST_CHATS);
}
