/** Larger ones are not read only to count their pages, bytes. */
const LARGEST = 20 * 1024 * 1024;

/**
 * Pages of a PDF; null where they cannot be counted this way. Each page is an object of its own; files that pack their
 * objects hide them, and nothing is guessed.
 */
export async function countPages(file: Blob): Promise<number | null> {
  if (file.size > LARGEST) return null;
  const text = new TextDecoder('latin1').decode(await file.arrayBuffer());
  const pages = text.match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length ?? 0;
  return pages === 0 ? null : pages;
}
