import { useState, type ClipboardEvent } from 'react';
import type { MediaContent } from '../../../shared/domain/conversations/content';
import type { FileDoubt, FileWay } from '../../../shared/whatsapp/outgoingFile';
import { isFlowFile } from '../../db/flowVersions/read';
import { isMacroFile } from '../../db/macros/read';
import { isQuickReplyFile } from '../../db/quickReplies/read';
import { isScheduledFile } from '../../db/scheduled/read';
import { useDesk, type Desk } from '../app/desk';
import { keepAttachment, lookAt, PICTURE_DAMAGED } from './attachFile';
import type { Draft, useDraft } from './useDraft';
import { pastedFiles } from './useFileDrop';

/** So many files at once: more would meet WhatsApp's limit for one customer (cloud-api 7). */
const FILES_MAX = 20;

/** A file that is not attached yet: it is being kept, somebody has to choose, or it cannot go. */
export type Waiting = { readonly id: number; readonly name: string } & (
  | { readonly state: 'keeping' }
  | {
      readonly state: 'asking';
      readonly because: FileDoubt | typeof PICTURE_DAMAGED;
      readonly ways: readonly FileWay[];
      readonly file: File;
    }
  | { readonly state: 'refused'; readonly because: string }
);

export interface Attachments {
  readonly waiting: readonly Waiting[];
  readonly busy: boolean;
  readonly add: (files: readonly File[]) => void;
  readonly paste: (event: ClipboardEvent) => void;
  readonly choose: (id: number, way: FileWay) => void;
  readonly dismiss: (id: number) => void;
  readonly remove: (mediaId: string) => void;
  readonly caption: (mediaId: string, caption: string) => void;
}

interface FileKeeper extends Pick<ReturnType<typeof useDraft>, 'draft' | 'change'> {
  /** A file that is taken off stays on disk: something that is not looked up here may name it. */
  readonly stay?: boolean;
}

let lastId = 0;

/** The files of a draft: looked at, kept in the number's folder, taken off again. */
export function useAttachments(keeper: FileKeeper): Attachments {
  const desk = useDesk();
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  const put = (item: Waiting): void => setWaiting((before) => withItem(before, item));
  const drop = (id: number): void => setWaiting((before) => before.filter((each) => each.id !== id));
  const attached = keeper.draft?.attachments ?? [];

  const refuse = (id: number, name: string, because: string): void => put({ id, name, state: 'refused', because });

  async function keep(id: number, file: File, way: FileWay, others: readonly FileWay[] = []): Promise<void> {
    put({ id, name: file.name, state: 'keeping' });
    const kept = await keepAttachment(desk, file, way);
    if (!kept.ok) return put(notKept({ id, name: file.name, file }, kept.failure.code, others));
    drop(id);
    keeper.change(({ attachments }) => ({ attachments: [...attachments, kept.value] }));
  }
  async function take(file: File, id: number): Promise<void> {
    const verdict = await lookAt(file);
    const refused = verdict === null ? 'unreadable' : verdict.verdict === 'refused' ? verdict.because : null;
    if (refused !== null) return refuse(id, file.name, refused);
    if (verdict?.verdict !== 'ways') return;
    const [way] = verdict.ways;
    const { because, ways } = verdict;
    if (because !== null) return put({ id, name: file.name, state: 'asking', because, ways, file });
    if (way) return keep(id, file, way);
  }
  async function add(files: readonly File[]): Promise<void> {
    const room = FILES_MAX - attached.length - waiting.length;
    // One after another: they are attached in the order in which they were given.
    for (const file of files.slice(0, Math.max(0, room))) await take(file, (lastId += 1));
    const over = files[Math.max(0, room)];
    if (over) refuse((lastId += 1), over.name, 'too-many');
  }
  return {
    waiting,
    busy: waiting.some(({ state }) => state === 'keeping'),
    add: (files) => void add(files),
    paste: (event) => void add(pastedFiles(event)),
    choose(id, way) {
      const item = waiting.find((each) => each.id === id);
      if (item?.state === 'asking') void keep(id, item.file, way, item.ways);
    },
    dismiss: drop,
    remove(mediaId) {
      keeper.change((draft) => without(draft, mediaId));
      if (keeper.stay !== true) void forgetUnlessKept(desk, mediaId);
    },
    caption: (mediaId, caption) => keeper.change((draft) => withCaption(draft, mediaId, caption)),
  };
}

/** Why it is not attached; a picture that is damaged may still go as it is. @param others how it could go instead */
function notKept(
  item: { readonly id: number; readonly name: string; readonly file: File },
  because: string,
  others: readonly FileWay[],
): Waiting {
  const ways = others.filter(({ convert }) => !convert);
  if (because !== PICTURE_DAMAGED || ways.length === 0) return { ...item, state: 'refused', because };
  return { ...item, state: 'asking', because, ways };
}

function without({ attachments }: Draft, mediaId: string): Partial<Draft> {
  return { attachments: attachments.filter((each) => each.mediaId !== mediaId) };
}

/** A file of a ready text, a macro or the robot stays for the next customer, one of a scheduled message for its moment. */
async function forgetUnlessKept({ db, bridge }: Desk, mediaId: string): Promise<void> {
  const holders = [isQuickReplyFile, isScheduledFile, isMacroFile, isFlowFile];
  const kept = await Promise.all(holders.map((holds) => holds(db, mediaId)));
  if (!kept.includes(true)) await bridge.request('media.forget', mediaId);
}

function withItem(before: readonly Waiting[], item: Waiting): readonly Waiting[] {
  return [...before.filter(({ id }) => id !== item.id), item].sort((a, b) => a.id - b.id);
}

function withCaption({ attachments }: Draft, mediaId: string, caption: string): Partial<Draft> {
  return {
    attachments: attachments.map((each) => (each.mediaId === mediaId ? captioned(each, caption) : each)),
  };
}

function captioned({ caption: _before, ...media }: MediaContent, caption: string): MediaContent {
  return caption === '' ? media : { ...media, caption };
}
