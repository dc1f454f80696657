/** JSON with two spaces; anything else as it came. */
export function prettyRaw(raw: string): string {
  try {
    return JSON.stringify(JSON.parse(raw), null, 2);
  } catch {
    return raw;
  }
}

/** Lines of at most `width` characters, so that a list can draw only those in view and nothing runs off. */
export function rawLines(raw: string, width: number): readonly string[] {
  return prettyRaw(raw)
    .split('\n')
    .flatMap((line) => foldLine(line, width));
}

function foldLine(line: string, width: number): readonly string[] {
  if (line.length <= width) return [line];
  const parts: string[] = [];
  for (let from = 0; from < line.length; from += width) parts.push(line.slice(from, from + width));
  return parts;
}
