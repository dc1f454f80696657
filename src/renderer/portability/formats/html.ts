import { fileOf } from '../../../shared/domain/conversations/content';
import type { ExportedConversation, ExportedMessage, ExportedNote } from '../../../shared/domain/portability/exported';
import { formatPhone } from '../../../shared/domain/contacts/brazilPhone';
import { clockTime, dayOf, fullMoment, sizeWords } from '../../words/moments';
import { mediaName } from '../contentText';
import type { ExportTools } from '../exportTools';
import { pageStyle } from './pageStyle';

/** Larger pictures are named, not shown: a page has to open. Bytes. */
const PICTURE_MAX = 8_000_000;

/** One page: a conversation, or a stretch of a long one. */
export interface PageFacts {
  readonly head: ExportedConversation;
  /** `2 de 4` of a long conversation; null: all of it. */
  readonly part: string | null;
  readonly exportedBy: string;
  /** Newest entry of the log at the time: number and hash. */
  readonly chain: { readonly seq: number; readonly hash: string };
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const moment = (iso: string): string => fullMoment(Date.parse(iso));

/** Where a page goes. */
export interface PageSink {
  write(text: string): Promise<void>;
  /** Writes a stored medium as base64; absent: pictures lie beside the page and are only named. */
  picture?(mediaId: string): Promise<unknown>;
}

/** A conversation as one page that needs nothing beside it: no script, no font, no picture from elsewhere. */
export class HtmlPage {
  private day = '';

  constructor(
    private readonly tools: ExportTools,
    private readonly sink: PageSink,
    private readonly facts: PageFacts,
  ) {}

  async begin(): Promise<void> {
    const { head, part } = this.facts;
    const { t, shop } = this.tools;
    const title = `${head.contact.name} · ${head.protocol}${part === null ? '' : ` · ${part}`} · ${shop}`;
    await this.sink.write(
      `<!doctype html>\n<html lang="pt-BR"><head><meta charset="utf-8">` +
        `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">` +
        `<meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title>` +
        `<style>${pageStyle}</style></head><body><main>` +
        `<header><p class="shop">${escapeHtml(shop)} · ${escapeHtml(this.tools.number)}</p>` +
        `<h1 dir="auto">${escapeHtml(head.contact.name)}</h1>` +
        `<dl>${this.headerRows()
          .map(([label, value]) => `<div><dt>${label}</dt><dd dir="auto">${escapeHtml(value)}</dd></div>`)
          .join('')}</dl>` +
        `<p class="fine">${escapeHtml(t('exporting.page.chain', { seq: this.facts.chain.seq, hash: this.facts.chain.hash }))}</p></header>\n`,
    );
  }

  async messages(messages: readonly ExportedMessage[]): Promise<void> {
    for (const message of messages) {
      await this.dayLine(message.at);
      await this.message(message);
    }
  }

  async end(notes: readonly ExportedNote[]): Promise<void> {
    const { t } = this.tools;
    if (notes.length > 0) {
      const lines = notes.map(
        ({ at, author, text }) =>
          `<article class="note"><p class="meta">${moment(at)} · ${escapeHtml(author ?? '')}</p><p class="text" dir="auto">${escapeHtml(text)}</p></article>`,
      );
      await this.sink.write(`<h2>${t('exporting.page.notes')}</h2>${lines.join('\n')}`);
    }
    await this.sink.write('</main></body></html>\n');
  }

  private headerRows(): [string, string][] {
    const { head, part, exportedBy } = this.facts;
    const { t, clock } = this.tools;
    const none = t('exporting.page.none');
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const rows: [string, string | null][] = [
      [t('exporting.page.protocol'), head.protocol],
      [t('exporting.page.phone'), head.contact.phone === null ? none : formatPhone(head.contact.phone)],
      [t('exporting.page.period'), `${moment(head.startedAt)} – ${moment(head.lastAt)}`],
      [t('exporting.page.messages'), String(head.messageCount)],
      [t('exporting.page.part'), part],
      [t('exporting.page.sector'), head.sector],
      [t('exporting.page.attendants'), head.attendants.join(', ') || none],
      [t('exporting.page.state'), this.stateWords()],
      [t('exporting.page.tags'), head.tags.join(', ') || null],
      [t('exporting.page.exported'), `${fullMoment(clock())} · ${exportedBy}`],
      [t('exporting.page.zone'), zone],
    ];
    return rows.flatMap(([label, value]) => (value === null ? [] : [[label, value] as [string, string]]));
  }

  private stateWords(): string {
    const { closedAt, closingReason } = this.facts.head;
    const { t } = this.tools;
    if (closedAt === null) return t('exporting.page.open');
    const reason = closingReason === null ? '' : ` · ${closingReason}`;
    return `${t('exporting.page.closed', { moment: moment(closedAt) })}${reason}`;
  }

  private async dayLine(at: string): Promise<void> {
    const day = dayOf(Date.parse(at));
    if (day === this.day) return;
    this.day = day;
    await this.sink.write(`<h2 class="day">${moment(at).split(',')[0] ?? ''}</h2>\n`);
  }

  private async message(message: ExportedMessage): Promise<void> {
    const { content } = message;
    if (content.kind === 'system') {
      await this.sink.write(`<p class="system">${escapeHtml(content.text)}</p>\n`);
      return;
    }
    await this.sink.write(`<article class="${message.direction}"><p class="meta">${this.metaOf(message)}</p>`);
    await this.picture(message);
    const text = content.kind === 'media' ? (content.caption ?? '') : message.text;
    if (text !== '') await this.sink.write(`<p class="text" dir="auto">${escapeHtml(text)}</p>`);
    await this.sink.write(`${this.afterOf(message)}</article>\n`);
  }

  private metaOf(message: ExportedMessage): string {
    const { t } = this.tools;
    const { author, delivery } = message;
    const who =
      author.kind === 'customer'
        ? this.facts.head.contact.name
        : (author.name ?? t(`exporting.authors.${author.kind}`));
    const words = [clockTime(Date.parse(message.at)), who];
    if (delivery !== null) words.push(deliveryWords(message, this.tools));
    if (message.forwarded !== null) words.push(t('exporting.page.forwarded'));
    if (message.imported) words.push(t('exporting.page.imported'));
    return words.map(escapeHtml).join(' · ');
  }

  private async picture({ medium, content }: ExportedMessage): Promise<void> {
    const file = fileOf(content);
    if (medium === null || file === null) return;
    const small = medium.size !== null && medium.size <= PICTURE_MAX && medium.type.startsWith('image/');
    const name = escapeHtml(mediaName(file, this.tools.t));
    if (small && this.sink.picture) {
      await this.sink.write(`<img alt="${name}" src="data:${escapeHtml(medium.type)};base64,`);
      await this.sink.picture(medium.mediaId);
      await this.sink.write('">');
    }
    const size = medium.size === null ? this.tools.t('exporting.page.notHere') : sizeWords(medium.size);
    const hash = medium.sha256 === null ? '' : `<span class="hash">SHA-256 ${medium.sha256}</span>`;
    await this.sink.write(`<p class="file">${name} · ${escapeHtml(medium.type)} · ${size}${hash}</p>`);
  }

  private afterOf(message: ExportedMessage): string {
    const { t } = this.tools;
    const lines: string[] = [];
    if (message.earlier.length > 0) lines.push(t('exporting.page.edited', { count: message.earlier.length }));
    if (message.revokedAt !== null) lines.push(t('exporting.page.revoked', { moment: moment(message.revokedAt) }));
    const reactions = message.reactions.map(({ side, emoji }) => `${emoji} ${t(`exporting.sides.${side}`)}`);
    if (reactions.length > 0) lines.push(reactions.join(' · '));
    return lines.map((line) => `<p class="after">${escapeHtml(line)}</p>`).join('');
  }
}

function deliveryWords({ delivery, deliveryTimes, error }: ExportedMessage, { t }: ExportTools): string {
  const state = delivery ?? 'sent';
  const at = deliveryTimes[state];
  const when = at === undefined ? '' : ` ${clockTime(Date.parse(at))}`;
  return `${t(`exporting.delivery.${state}`)}${when}${error === null ? '' : ` (${error.code})`}`;
}
