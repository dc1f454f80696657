import type { ExportedConversation } from '../../../shared/domain/portability/exported';
import { readChain } from '../../db/meta/read';
import { readNotes, readSlices } from '../readExported';
import type { FormatWork } from './formatWork';
import { HtmlPage, type PageFacts } from './html';

/** Longer conversations are printed in parts: one document of 100,000 messages opens nowhere. Messages. */
export const PART_MAX = 3_000;

/** One page a conversation, or several of a long one; in an archive each is an entry of its own. */
export async function writePages(work: FormatWork, kind: 'html' | 'pdf', archive: boolean): Promise<void> {
  const end = await readChain(work.tools.db);
  const chain = { seq: end?.seq ?? 0, hash: end?.hash ?? '' };
  for await (const head of work.heads) {
    const parts = kind === 'html' ? 1 : Math.max(1, Math.ceil(head.messageCount / PART_MAX));
    await writeConversation(work, { head, parts, kind, archive, chain });
  }
}

interface Volume {
  readonly head: ExportedConversation;
  readonly parts: number;
  readonly kind: 'html' | 'pdf';
  readonly archive: boolean;
  readonly chain: PageFacts['chain'];
}

async function writeConversation(work: FormatWork, volume: Volume): Promise<void> {
  const { tools, names, notes, onMessages } = work;
  let page = await beginPart(work, volume, 1);
  let part = 1;
  let count = 0;
  for await (const slice of readSlices(tools, names, volume.head.id)) {
    if (volume.parts > 1 && count >= PART_MAX) {
      await page.end([]);
      part += 1;
      count = 0;
      page = await beginPart(work, volume, part);
    }
    await page.messages(slice);
    count += slice.length;
    onMessages(slice.length);
  }
  await page.end(notes ? await readNotes(tools, names, volume.head.id) : []);
}

async function beginPart({ tools, sink, exportedBy }: FormatWork, volume: Volume, part: number): Promise<HtmlPage> {
  const { head, parts, kind, archive, chain } = volume;
  const partWords = parts === 1 ? null : tools.t('exporting.page.partOf', { part, parts: Math.max(part, parts) });
  if (archive) {
    const ending = parts === 1 ? '' : ` ${String(part).padStart(2, '0')}`;
    await sink.entry(`${fileNameOf(head)}${ending}.${kind}`, kind === 'pdf');
  }
  const page = new HtmlPage(tools, sink, { head, part: partWords, exportedBy, chain });
  await page.begin();
  return page;
}

/** Protocol and name, of signs that every file system takes. */
export function fileNameOf({ protocol, contact }: Pick<ExportedConversation, 'protocol' | 'contact'>): string {
  const name = contact.name
    .replace(/[^\p{L}\p{N} ._-]/gu, '')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, 60);
  return name === '' ? protocol : `${protocol} ${name}`;
}
