import { CSV_MARK, csvLine } from '../../shared/domain/portability/csv';
import { done, refused, type Result } from '../../shared/kernel/result';
import type { Bridge } from '../bridge/bridge';
import { ExportFailed, Sink } from './sink';

export interface TableToSave {
  /** What the person is offered as a name, with its ending. */
  readonly suggestedName: string;
  readonly columns: readonly string[];
  readonly lines: readonly (readonly string[])[];
}

/** Writes a table that Excel opens, where the person chooses. @returns its path; null when the person cancelled */
export async function saveTable(bridge: Bridge, table: TableToSave): Promise<Result<string | null>> {
  let sink: Sink | null = null;
  try {
    sink = await Sink.open(bridge, { form: 'file', suggestedName: table.suggestedName }, new AbortController().signal);
    if (sink === null) return done(null);
    await sink.write(CSV_MARK);
    for (const cells of [table.columns, ...table.lines]) await sink.write(csvLine(cells));
    return done((await sink.finish()).path);
  } catch (error) {
    if (!(error instanceof ExportFailed)) throw error;
    await sink?.cancel();
    return refused({ code: error.code });
  }
}
