const KEY = 'balcao.palette';
const KEPT = 30;

/** What was run from the palette, the newest first; on this computer only. */
export function recentUse(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

export function rememberUse(id: string): void {
  // People and conversations come and go; what one does stays.
  if (/^(?:conversation-|message-|search-everything)/.test(id)) return;
  localStorage.setItem(KEY, JSON.stringify([id, ...recentUse().filter((other) => other !== id)].slice(0, KEPT)));
}
