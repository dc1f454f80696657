import {
  EXPORT_PIECE_MAX,
  type ExportDone,
  type ExportMedium,
  type ExportPlan,
  type MediumFacts,
} from '../../shared/contract/exports';
import type { Result } from '../../shared/kernel/result';
import type { Bridge } from '../bridge/bridge';

/** An export ends with this code; what was written is gone. */
export class ExportFailed extends Error {
  override readonly name = 'ExportFailed';
  constructor(readonly code: string) {
    super(code);
  }
}

/** The person wants it no more. */
export class ExportCancelled extends Error {
  override readonly name = 'ExportCancelled';
}

function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new ExportFailed(result.failure.code);
  return result.value;
}

/** A file that main writes: text gathers here and crosses in pieces, each waited for. */
export class Sink {
  private gathered: string[] = [];
  private length = 0;

  private constructor(
    private readonly bridge: Bridge,
    readonly ticket: string,
    readonly path: string,
    private readonly signal: AbortSignal,
  ) {}

  /** @returns null when the person cancelled the question where it should stand */
  static async open(bridge: Bridge, plan: ExportPlan, signal: AbortSignal): Promise<Sink | null> {
    const opened = valueOf(await bridge.request('export.begin', plan));
    return opened === null ? null : new Sink(bridge, opened.ticket, opened.path, signal);
  }

  async write(text: string): Promise<void> {
    this.gathered.push(text);
    this.length += text.length;
    if (this.length >= EXPORT_PIECE_MAX / 2) await this.flush();
  }

  async entry(name: string, print = false): Promise<void> {
    await this.flush();
    valueOf(await this.bridge.request('export.entry', this.ticket, { name, print }));
  }

  /** @returns null: this computer does not have it, and nothing was written */
  async medium(medium: ExportMedium): Promise<MediumFacts | null> {
    await this.flush();
    return valueOf(await this.bridge.request('export.medium', this.ticket, medium));
  }

  /** A stored picture as base64, behind what was written. */
  picture(mediaId: string): Promise<MediumFacts | null> {
    return this.medium({ mediaId, as: { kind: 'base64' } });
  }

  async finish(): Promise<ExportDone> {
    await this.flush();
    return valueOf(await this.bridge.request('export.finish', this.ticket));
  }

  async cancel(): Promise<void> {
    await this.bridge.request('export.cancel', this.ticket);
  }

  private async flush(): Promise<void> {
    if (this.signal.aborted) throw new ExportCancelled();
    const text = this.gathered.join('');
    this.gathered = [];
    this.length = 0;
    for (const piece of piecesOf(text)) valueOf(await this.bridge.request('export.write', this.ticket, piece));
  }
}

/** Pieces that may cross; none ends in half of an emoji, which would be written as a question mark. */
function* piecesOf(text: string, most = EXPORT_PIECE_MAX): Generator<string> {
  for (let from = 0; from < text.length;) {
    let to = Math.min(from + most, text.length);
    const last = text.charCodeAt(to - 1);
    if (to < text.length && last >= 0xd800 && last <= 0xdbff) to -= 1;
    yield text.slice(from, to);
    from = to;
  }
}
