import { formatPhone } from '../../../shared/domain/contacts/brazilPhone';
import { CSV_MARK, csvLine, type CsvCell } from '../../../shared/domain/portability/csv';
import type { ExportedConversation, ExportedMessage } from '../../../shared/domain/portability/exported';
import { tableMoment } from '../../words/moments';
import type { ExportTools } from '../exportTools';
import { readSlices } from '../readExported';
import type { FormatWork } from './formatWork';

const messageColumns = [
  ...(['protocol', 'customer', 'phone', 'moment', 'direction', 'author', 'text'] as const),
  ...(['kind', 'file', 'size', 'sha256', 'delivery', 'read', 'error', 'id'] as const),
];
const conversationColumns = [
  ...(['protocol', 'customer', 'phone', 'state', 'sector', 'attendant', 'started', 'last'] as const),
  ...(['closed', 'reason', 'tags', 'messages'] as const),
];

/** A row per message. */
export async function writeMessageTable({ tools, names, sink, heads, onMessages }: FormatWork): Promise<void> {
  await sink.write(CSV_MARK + csvLine(messageColumns.map((column) => tools.t(`exporting.columns.${column}`))));
  for await (const head of heads) {
    for await (const slice of readSlices(tools, names, head.id)) {
      for (const message of slice) await sink.write(csvLine(messageCells(head, message, tools)));
      onMessages(slice.length);
    }
  }
}

/** A row per conversation. */
export async function writeConversationTable({ tools, sink, heads, onMessages }: FormatWork): Promise<void> {
  await sink.write(CSV_MARK + csvLine(conversationColumns.map((column) => tools.t(`exporting.columns.${column}`))));
  for await (const head of heads) {
    await sink.write(csvLine(conversationCells(head, tools)));
    onMessages(head.messageCount);
  }
}

function messageCells(head: ExportedConversation, message: ExportedMessage, { t }: ExportTools): CsvCell[] {
  const { author, medium, delivery, deliveryTimes, error } = message;
  const who = author.kind === 'customer' ? head.contact.name : (author.name ?? t(`exporting.authors.${author.kind}`));
  return [
    ...[head.protocol, head.contact.name, phoneCell(head), tableMoment(Date.parse(message.at))],
    ...[t(`exporting.directions.${message.direction}`), who, message.text],
    ...[message.content.kind === 'media' ? message.content.media : message.content.kind, medium?.fileName ?? null],
    ...[medium?.size ?? null, medium?.sha256 ?? null],
    ...[delivery && t(`exporting.delivery.${delivery}`), momentCell(deliveryTimes['read'] ?? null)],
    ...[error?.code ?? null, message.id],
  ];
}

function conversationCells(head: ExportedConversation, { t }: ExportTools): CsvCell[] {
  return [
    ...[head.protocol, head.contact.name, phoneCell(head), t(`exporting.states.${head.state}`), head.sector],
    ...[head.attendants.join(', ') || null, momentCell(head.startedAt), momentCell(head.lastAt)],
    ...[momentCell(head.closedAt), head.closingReason, head.tags.join(', ') || null, head.messageCount],
  ];
}

/** Without its plus, which Excel would calculate with, and with its blanks, so that it stays a text. */
function phoneCell({ contact }: ExportedConversation): string | null {
  return contact.phone === null ? null : formatPhone(contact.phone).replace(/^\+/, '');
}

function momentCell(iso: string | null): string | null {
  return iso === null ? null : tableMoment(Date.parse(iso));
}
