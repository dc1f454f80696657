import type { ExportedConversation } from '../../../shared/domain/portability/exported';
import type { ExportTools } from '../exportTools';
import type { Names } from '../people';
import type { Sink } from '../sink';

/** What every format is given. */
export interface FormatWork {
  readonly tools: ExportTools;
  readonly names: Names;
  readonly sink: Sink;
  readonly heads: AsyncIterable<ExportedConversation>;
  /** What the team wrote to itself goes along. */
  readonly notes: boolean;
  readonly exportedBy: string;
  /** So many more messages are done. */
  readonly onMessages: (count: number) => void;
}
