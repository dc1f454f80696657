import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { SendOutcome, SendRefusal, SendRequest } from '../../shared/contract/channels';
import { MEDIA_LOST, UPLOAD_CANCELLED, type UploadProgress } from '../../shared/contract/media';
import { isLocalMediaId } from '../../shared/contract/mediaId';
import { fileOf, type MediaContent } from '../../shared/domain/conversations/content';
import { DAY, type Clock, type Instant } from '../../shared/kernel/instant';
import type { Result } from '../../shared/kernel/result';
import { isFileRefusal } from '../../shared/whatsapp/fileRefusal';
import type { GraphFailure } from '../cloudApi/graphFailure';
import { refusalOf } from '../cloudApi/sendMessage';
import type { Prepared } from '../cloudApi/sender';
import type { UploadFile, UploadFollower } from '../cloudApi/uploadMedia';
import { writeWhole } from '../scheduler/atomicFile';
import type { MediaStore } from './mediaStore';

/** WhatsApp keeps an uploaded file for 30 days (cloud-api 3); a day before that it is handed over again. */
const GOOD_FOR = 29 * DAY;
const AGAIN_AFTER_MS = 1_000;
/** Progress is told at most so often, ms. */
const TOLD_EVERY = 200;

const recordShape = z.object({ graphId: z.string().min(1), at: z.number() });

export interface UploadParts {
  /** Folder of the small files that say which of our files WhatsApp has, and since when. */
  readonly folder: string;
  readonly media: Pick<MediaStore, 'open'>;
  readonly upload: (file: UploadFile, follower: UploadFollower) => Promise<Result<string, GraphFailure>>;
  readonly onProgress: (progress: UploadProgress) => void;
  readonly clock: Clock;
}

export interface Uploads {
  /** Makes a request ready to be posted: a file of ours is at WhatsApp, and the request names it by WhatsApp's id. */
  prepare(request: SendRequest): Promise<Prepared>;
  /** @returns false when the file of this message is not on the way */
  cancel(outboxId: string): boolean;
  forget(mediaId: string): Promise<void>;
  /** An id that was given before then has failed: the next message with this file hands it over anew. */
  renew(mediaId: string, before: Instant): Promise<void>;
}

/**
 * Files of ours at WhatsApp. All of this comes before the journal's `send` entry: after a crash at any point the message
 * has surely not left, and the file is handed over again.
 */
export function createUploads(parts: UploadParts): Uploads {
  const running = new Map<string, AbortController>();
  const memory = uploadMemory(parts.folder);

  async function handOver(request: SendRequest, content: MediaContent): Promise<Prepared> {
    const medium = await parts.media.open(content.mediaId);
    if (medium === null) return ended(MEDIA_LOST, 'lost');
    const { outboxId } = request;
    const stop = new AbortController();
    running.set(outboxId, stop);
    const total = medium.size;
    const onSent = seldom(parts.clock, total, (sent) => parts.onProgress({ outboxId, sent, total }));
    try {
      const { mimeType, fileName = content.mediaId } = content;
      const file = { stream: medium.stream, size: total, mimeType, fileName };
      const uploaded = await parts.upload(file, { onSent, signal: stop.signal });
      if (stop.signal.aborted) return ended(UPLOAD_CANCELLED, 'cancelled');
      if (!uploaded.ok) return refusal(uploadRefusal(uploaded.failure, parts.clock));
      await memory.write(content.mediaId, { graphId: uploaded.value, at: parts.clock() });
      return ready(request, content, uploaded.value, (outcome) => Promise.resolve(outcome));
    } finally {
      running.delete(outboxId);
    }
  }

  return {
    async prepare(request) {
      const content = fileOf(request.content);
      if (content === null || !isLocalMediaId(content.mediaId)) {
        return { ready: true, post: request, judge: (outcome) => Promise.resolve(outcome) };
      }
      const known = await memory.read(content.mediaId);
      if (known === null || !isGood(known.at, parts.clock(), request.uploadedAfter)) return handOver(request, content);
      return ready(request, content, known.graphId, async (outcome) => {
        if (outcome.outcome !== 'failed' || !isFileRefusal(outcome.errorCode)) return outcome;
        // It was refused, so it has not left: WhatsApp has lost the file, and gets it anew.
        await memory.remove(content.mediaId);
        return { outcome: 'retry', retryAt: parts.clock() + AGAIN_AFTER_MS, errorCode: 0, reason: 'media expired' };
      });
    },
    cancel(outboxId) {
      const stop = running.get(outboxId);
      stop?.abort();
      return stop !== undefined;
    },
    forget: (mediaId) => memory.remove(mediaId),
    renew: (mediaId, before) => memory.removeOlder(mediaId, before),
  };
}

/** @param after an id from before that moment has failed */
function isGood(at: Instant, now: Instant, after: Instant = 0): boolean {
  return at <= now && now - at <= GOOD_FOR && at >= after;
}

function ended(errorCode: number, reason: string): Prepared {
  return refusal({ outcome: 'failed', retryAt: null, errorCode, reason });
}

function refusal(why: SendRefusal): Prepared {
  return { ready: false, refusal: why };
}

function ready(
  request: SendRequest,
  content: MediaContent,
  mediaId: string,
  judge: (outcome: SendOutcome) => Promise<SendOutcome>,
): Prepared {
  const named = { ...content, mediaId };
  const whole = request.content.kind === 'template' ? { ...request.content, file: named } : named;
  return { ready: true, post: { ...request, content: whole }, judge };
}

/** A file that may have arrived is no message that may have: it is simply handed over again. */
function uploadRefusal(failure: GraphFailure, clock: Clock): SendRefusal {
  const why = refusalOf(failure, clock);
  return why.outcome === 'unconfirmed' ? { ...why, outcome: 'retry' } : why;
}

/** Not for every block that leaves, but always for the last one. */
function seldom(clock: Clock, total: number, tell: (sent: number) => void): (sent: number) => void {
  let told = -Infinity;
  return (sent) => {
    if (sent < total && clock() - told < TOLD_EVERY) return;
    told = clock();
    tell(sent);
  };
}

type UploadRecord = z.infer<typeof recordShape>;

/** One small file for each of ours that WhatsApp has. What cannot be read is not known: the file is handed over again. */
function uploadMemory(folder: string) {
  const fileOf = (mediaId: string): string => join(folder, `${mediaId}.json`);
  async function read(mediaId: string): Promise<UploadRecord | null> {
    try {
      const parsed = recordShape.safeParse(JSON.parse(await readFile(fileOf(mediaId), 'utf8')));
      return parsed.success ? parsed.data : null;
    } catch {
      return null;
    }
  }
  async function remove(mediaId: string): Promise<void> {
    if (isLocalMediaId(mediaId)) await rm(fileOf(mediaId), { force: true });
  }
  return {
    read,
    async write(mediaId: string, record: UploadRecord): Promise<void> {
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeWhole(fileOf(mediaId), JSON.stringify(record));
      } catch {
        // The next message with this file hands it over once more.
      }
    },
    remove,
    async removeOlder(mediaId: string, than: Instant): Promise<void> {
      const known = await read(mediaId);
      if (known !== null && known.at < than) await remove(mediaId);
    },
  };
}
