import type { FileWay } from '../../../shared/whatsapp/outgoingFile';
import { attachments } from '../../words/pt-BR/attachments';

type Refusal = keyof typeof attachments.refused;

/** Why a file cannot go. */
export function refusedFileKey(code: string): `attachments.refused.${Refusal}` {
  return `attachments.refused.${code in attachments.refused ? (code as Refusal) : 'unreadable'}`;
}

/** What a way of sending it is called. */
export function wayKey({ media, convert }: FileWay): `attachments.way.${'photo' | 'document' | 'sticker'}` {
  if (convert) return 'attachments.way.photo';
  return media === 'sticker' ? 'attachments.way.sticker' : 'attachments.way.document';
}
