import type { MediaKind } from '../../conversations/content';

/**
 * What WhatsApp itself writes into an export, in Portuguese, English and Spanish. From exports of Android and iOS; what
 * is not known here stays a text, and nothing is lost.
 */

const ATTACHED_BEHIND = /^(.+?)\s\((?:arquivo anexado|ficheiro anexado|file attached|archivo adjunto)\)$/iu;
const ATTACHED_WITHIN = /^<(?:anexado|anexo|attached|adjunto):\s?(.+?)>$/iu;

/** The name of the file that a line says is attached; null: it says no such thing. */
export function attachedName(line: string): string | null {
  const match = ATTACHED_WITHIN.exec(line.trim()) ?? ATTACHED_BEHIND.exec(line.trim());
  const name = match?.[1]?.trim() ?? '';
  return name === '' || /[\\/]/.test(name) ? null : name;
}

const omitted: readonly (readonly [RegExp, MediaKind])[] = [
  [/^(?:imagem|foto|image|photo|imagen)\b/iu, 'image'],
  [/^(?:v[ií]deo|gif)\b/iu, 'video'],
  [/^(?:[áa]udio|mensagem de voz|nota de voz)/iu, 'audio'],
  [/^(?:figurinha|sticker|pegatina)\b/iu, 'sticker'],
  [/(?:documento|document|cart[ãa]o do contato|contact card|tarjeta de contacto)\b/iu, 'document'],
];
const OMITTED = /(?:ocultad[ao]|omitid[ao]|omitted|n[ãa]o inclu[ií]d[ao])$/iu;
const OMITTED_ANY =
  /^<(?:m[ií]dia oculta|arquivo de m[ií]dia oculto|media omitted|multimedia omitido|archivo omitido)>$/iu;

/** The kind of a medium that an export leaves out; null: the line says no such thing. Android does not tell the kind. */
export function omittedMedium(line: string): MediaKind | 'unknown' | null {
  const text = line.trim();
  if (OMITTED_ANY.test(text)) return 'unknown';
  if (text.length > 120 || !OMITTED.test(text)) return null;
  return omitted.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

const DELETED =
  /^(?:mensagem apagada|esta mensagem foi apagada|voc[êe] apagou esta mensagem|esta mensagem foi apagada pelo admin.*|this message was deleted|you deleted this message|se elimin[óo] este mensaje|eliminaste este mensaje|este mensaje fue eliminado)\.?$/iu;

export function isDeleted(text: string): boolean {
  return DELETED.test(text.trim());
}

const EDITED =
  /\s*<(?:mensagem editada|esta mensagem foi editada|this message was edited|se edit[óo] este mensaje|mensaje editado)\.?>$/iu;

/** @returns the text without the mark, and whether there was one */
export function withoutEditMark(text: string): { readonly text: string; readonly edited: boolean } {
  const plain = text.replace(EDITED, '');
  return { text: plain, edited: plain !== text };
}

/** Lines that WhatsApp writes in the name of a person, on iOS. */
const NOTICE =
  /^(?:as mensagens e (?:as )?(?:chamadas|liga[çc][õo]es)|messages and calls are|los mensajes y las llamadas|esta conversa (?:é|agora é) com uma (?:conta comercial|empresa)|this (?:chat is with|business)|este chat es con una|seu c[óo]digo de seguran[çc]a|your security code|tu c[óo]digo de seguridad)/iu;

export function isNotice(text: string): boolean {
  return NOTICE.test(text.trim());
}

const GROUP =
  /(?:criou (?:o|este) grupo|created (?:this )?group|cre[óo] (?:el|este) grupo|entrou usando o link|joined using (?:this|the) (?:group's )?(?:invite )?link|se uni[óo] (?:usando|con)|foi adicionad[oa]|voc[êe] foi adicionad|was added|added you|te a[ñn]adi[óo]|mudou (?:o nome|a imagem|a descri[çc][ãa]o) d[oe](?:ste)? grupo|changed (?:the|this) group)/iu;

/** Only groups have such lines. */
export function isOfGroup(text: string): boolean {
  return GROUP.test(text);
}

const TITLES = [
  /^conversas? do whatsapp (?:com|-)\s*(.+)$/iu,
  /^whatsapp chat (?:with|-)\s*(.+)$/iu,
  /^chat de whatsapp con\s*(.+)$/iu,
  /^conversaci[óo]n de whatsapp con\s*(.+)$/iu,
];

/** With whom a chat is, by the name of its file; null: the name does not say. */
export function titleOfFile(fileName: string): string | null {
  const plain = fileName
    .normalize('NFC')
    .replace(/\.(?:txt|zip)$/iu, '')
    .replace(/\s*\(\d+\)$/u, '')
    .trim();
  for (const pattern of TITLES) {
    const name = pattern.exec(plain)?.[1]?.trim();
    if (name) return name;
  }
  return null;
}
