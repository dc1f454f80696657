import { EXPORT_SCHEMA } from '../../../shared/domain/portability/exported';
import type { ExportTools } from '../exportTools';
import { readNotes, readSlices } from '../readExported';
import type { FormatWork } from './formatWork';

/** All of it as one JSON value, written as it is read. */
export async function writeJson({ tools, names, sink, heads, notes, onMessages }: FormatWork): Promise<void> {
  await sink.write(`${JSON.stringify(preamble(tools)).slice(0, -1)},"conversations":[`);
  let first = true;
  for await (const head of heads) {
    await sink.write(`${first ? '\n' : ',\n'}${JSON.stringify(head).slice(0, -1)},"messages":[`);
    first = false;
    let separator = '\n';
    for await (const slice of readSlices(tools, names, head.id)) {
      for (const message of slice) {
        await sink.write(`${separator}${JSON.stringify(message)}`);
        separator = ',\n';
      }
      onMessages(slice.length);
    }
    const kept = notes ? await readNotes(tools, names, head.id) : [];
    await sink.write(`],"notes":${JSON.stringify(kept)}}`);
  }
  await sink.write('\n]}\n');
}

function preamble({ shop, number, clock }: ExportTools): object {
  return { schema: EXPORT_SCHEMA, shop, number, exportedAt: new Date(clock()).toISOString() };
}
