interface LinkLeaf {
  readonly node: { readonly kind: 'link'; readonly text: string; readonly href: string };
  readonly length: number;
}

const LINK = /(?:https?:\/\/|www\.)[\p{L}\p{N}][^\s<>"`]*/iuy;
const TRAILING = new Set(".,!?;:'*_~…”’»");

/** A web address that begins at `at`, without the punctuation of the sentence around it; null when there is none. */
export function linkAt(line: string, at: number): LinkLeaf | null {
  const first = line.charAt(at);
  if (!'hHwW'.includes(first) || (at > 0 && /[\p{L}\p{N}@]/u.test(line.charAt(at - 1)))) return null;
  LINK.lastIndex = at;
  const match = LINK.exec(line)?.[0];
  if (match === undefined) return null;
  const text = match.slice(0, sentenceEnd(match));
  const bare = /^www\./i.test(text);
  if (bare && !/^www\.[^/]+\.\p{L}{2,}/iu.test(text)) return null;
  return { node: { kind: 'link', text, href: bare ? `https://${text}` : text }, length: text.length };
}

/** Where the address ends: a closing bracket belongs to it only when it was opened in it. */
function sentenceEnd(address: string): number {
  let open = 0;
  for (const letter of address) open += letter === '(' ? 1 : letter === ')' ? -1 : 0;
  let end = address.length;
  while (end > 0) {
    const last = address.charAt(end - 1);
    if (last === ')' && open < 0) open += 1;
    else if (!TRAILING.has(last)) break;
    end -= 1;
  }
  return end;
}
