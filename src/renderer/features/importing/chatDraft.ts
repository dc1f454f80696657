import { displayName } from '../../../shared/domain/contacts/displayName';
import { formatPhone } from '../../../shared/domain/contacts/brazilPhone';
import { wallDate, type DateOrder } from '../../../shared/domain/portability/chat/dateOrder';
import { rolesWith, whoIsWho } from '../../../shared/domain/portability/chat/whoIsWho';
import { waIdOf } from '../../../shared/domain/portability/contactList';
import type { ContactRow } from '../../db/contacts/row';
import type { ChatFile } from '../../portability/importing/readChatFile';
import type { ImportChoice } from '../../portability/importing/runImport';

/** `customerId` of a customer who is not here yet. */
export const NEW = 'new';

/** What a person sees and may change of one chat before it comes in. */
export interface ChatDraft {
  readonly file: ChatFile;
  readonly us: string | null;
  readonly matches: readonly { readonly id: string; readonly name: string }[];
  readonly customerId: string;
  readonly name: string;
  readonly phone: string;
  readonly order: DateOrder;
  /** Both orders would do: the person has to look. */
  readonly orderAsked: boolean;
}

/** Customers who may be the one of a name or number. */
export type FindMatches = (name: string, phone: string | null) => Promise<readonly ContactRow[]>;

export async function draftOf(file: ChatFile, ours: readonly string[], find: FindMatches): Promise<ChatDraft> {
  const { authors, order } = file.chat;
  const { us, customer, phone } = whoIsWho(authors, file.title, ours);
  const base = {
    file,
    us,
    order: order.kind === 'known' ? order.order : 'dmy',
    orderAsked: order.kind === 'ambiguous',
  } as const;
  return { ...base, ...(await customerOf(customer, phone, find)) };
}

/** The same with another author as the shop. */
export async function withUs(draft: ChatDraft, us: string | null, find: FindMatches): Promise<ChatDraft> {
  const { customer, phone } = rolesWith(draft.file.chat.authors, us, draft.file.title);
  return { ...draft, us, ...(await customerOf(customer, phone, find)) };
}

async function customerOf(customer: string | null, phone: string | null, find: FindMatches) {
  const waId = phone === null ? null : waIdOf(customer ?? '');
  const rows = customer === null ? [] : await find(customer, waId);
  const matches = rows.map((row) => ({ id: row.id, name: nameOf(row) }));
  const name = phone === null ? (customer ?? '') : '';
  return { matches, customerId: matches[0]?.id ?? NEW, name, phone: waId === null ? '' : formatPhone(waId) };
}

function nameOf(row: ContactRow): string {
  const name = displayName(row);
  const phone = row.waId === null ? '' : formatPhone(row.waId);
  return phone === '' || phone === name ? name : `${name}, ${phone}`;
}

/** What is missing before it can come in; null: nothing. */
export function problemOf({ customerId, phone, name }: ChatDraft): 'phone' | 'name' | null {
  if (customerId !== NEW) return null;
  if (phone.trim() !== '' && waIdOf(phone) === null) return 'phone';
  return phone.trim() === '' && name.trim() === '' ? 'name' : null;
}

export function choiceOf({ us, order, customerId, name, phone }: ChatDraft): ImportChoice {
  const customer = customerId === NEW ? { name: name.trim(), waId: waIdOf(phone) } : { contactId: customerId };
  return { us, order, customer };
}

/** First and last day of a chat as `order` reads them, as moments of this computer's zone. */
export function periodOf({
  file,
  order,
}: Pick<ChatDraft, 'file' | 'order'>): { readonly from: number; readonly to: number } | null {
  const days = file.chat.messages.flatMap(({ moment }) => {
    const date = wallDate(moment, order);
    return date === null ? [] : [new Date(date.year, date.month - 1, date.day).getTime()];
  });
  if (days.length === 0) return null;
  return { from: days.reduce((a, b) => Math.min(a, b)), to: days.reduce((a, b) => Math.max(a, b)) };
}

/** A written date of the chat that shows the question best: its two parts differ. */
export function sampleDate({
  chat,
}: ChatFile): { readonly written: string; readonly moment: ChatFile['chat']['messages'][number]['moment'] } | null {
  const moments = chat.messages.map(({ moment }) => moment);
  const moment = moments.find(({ first, second }) => first !== second) ?? moments[0];
  return moment ? { written: `${moment.first}/${moment.second}/${moment.third}`, moment } : null;
}
