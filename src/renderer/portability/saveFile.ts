import type { ExportPlan } from '../../shared/contract/exports';
import { done, refused, type Result } from '../../shared/kernel/result';
import type { Bridge } from '../bridge/bridge';
import { ExportFailed, Sink } from './sink';

/** Writes one file where the person chooses. @returns its path; null when the person cancelled */
export async function saveFile(
  bridge: Bridge,
  plan: Omit<ExportPlan, 'form'>,
  text: string,
): Promise<Result<string | null>> {
  let sink: Sink | null = null;
  try {
    sink = await Sink.open(bridge, { form: 'file', ...plan }, new AbortController().signal);
    if (sink === null) return done(null);
    await sink.write(text);
    return done((await sink.finish()).path);
  } catch (error) {
    if (!(error instanceof ExportFailed)) throw error;
    await sink?.cancel();
    return refused({ code: error.code });
  }
}
