import { join } from 'node:path';
import type { ExportRequests, MediumFacts } from '../../shared/contract/exports';
import { done, type Failure, type Result } from '../../shared/kernel/result';
import { UnknownTicket, type ExportDesk } from '../exports/exportDesk';
import { mediumFacts } from '../exports/mediumFacts';
import type { MediaStore } from '../media/mediaStore';
import { refuse } from './callFailure';
import type { Handlers } from './door';

const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

function refuseDisk(thrown: unknown): { readonly ok: false; readonly failure: Failure } {
  if (thrown instanceof UnknownTicket) return refuse('export-gone');
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  if (FULL.has(code)) return refuse('disk-full', code);
  return /^E[A-Z]+$/.test(code) ? refuse('export-folder', code) : refuse('export-print', code);
}

async function orRefuse<Value>(work: Promise<Value>): Promise<Result<Value>> {
  try {
    return done(await work);
  } catch (thrown) {
    return refuseDisk(thrown);
  }
}

/** What is needed of whatever is exported: a folder to work in, and its media. */
export interface ExportingCounter {
  number(): { readonly folder: string; readonly media: Pick<MediaStore, 'pathOf'> } | null;
}

/** Requests of files that leave Balcão. */
export function exportHandlers(
  counter: ExportingCounter,
  desk: ExportDesk,
  reveal: (path: string) => void,
): Pick<Handlers, keyof ExportRequests> {
  const pathOf = async (mediaId: string): Promise<string | null> =>
    (await counter.number()?.media.pathOf(mediaId)) ?? null;
  const factsOf = async (mediaId: string): Promise<MediumFacts | null> => {
    const path = await pathOf(mediaId);
    return path === null ? null : mediumFacts(path).catch(() => null);
  };

  return {
    'export.begin': async (plan, asker) => {
      const number = counter.number();
      if (number === null) return refuse('no-connection');
      return orRefuse(desk.begin(plan, asker.id, join(number.folder, 'printing')));
    },
    'export.entry': (ticket, { name, print }, asker) =>
      orRefuse(desk.work(ticket, asker.id, (output) => output.begin(name, print).then(() => null))),
    'export.write': (ticket, text, asker) =>
      orRefuse(desk.work(ticket, asker.id, (output) => output.write(text).then(() => null))),
    'export.medium': async (ticket, { mediaId, as }, asker) => {
      const path = await pathOf(mediaId);
      const facts = await factsOf(mediaId);
      if (path === null || facts === null) return done(null);
      const work = desk.work(ticket, asker.id, (output) =>
        as.kind === 'base64' ? output.writeBase64(path) : output.addFile(as.name, path),
      );
      return orRefuse(work.then(() => facts));
    },
    'export.mediaFacts': async (mediaIds) => {
      const facts: (MediumFacts | null)[] = [];
      for (const mediaId of mediaIds) facts.push(await factsOf(mediaId));
      return done(facts);
    },
    'export.finish': (ticket, asker) => orRefuse(desk.finish(ticket, asker.id)),
    'export.cancel': (ticket, asker) => orRefuse(desk.cancel(ticket, asker.id).then(() => null)),
    'export.reveal': (ticket) => {
      const path = desk.pathOf(ticket);
      if (path === null) return refuse('export-gone');
      reveal(path);
      return done(null);
    },
  };
}
