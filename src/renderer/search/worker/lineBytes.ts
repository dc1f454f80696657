import { END } from '../../../shared/domain/search/hitLines';

/** What a first page of hits takes, bytes; more grows it. */
const ROOM = 4_096;
const decoder = new TextDecoder();

/** Lines that are put together as bytes (UTF-8), and made a text once: of each line alone that costs as much as finding it. */
export class LineBytes {
  private bytes = new Uint8Array(ROOM);
  private used = 0;
  count = 0;

  add(line: Uint8Array): void {
    const wanted = this.used + line.length + 1;
    if (wanted > this.bytes.length) {
      const larger = new Uint8Array(2 * wanted);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    if (this.count > 0) {
      this.bytes[this.used] = END;
      this.used += 1;
    }
    this.bytes.set(line, this.used);
    this.used += line.length;
    this.count += 1;
  }

  /** All lines, with `END` between them. */
  text(): string {
    return decoder.decode(this.bytes.subarray(0, this.used));
  }
}
