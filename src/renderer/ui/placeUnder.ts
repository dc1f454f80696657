const GAP = 4;
const MARGIN = 8;
const TALLEST = 336;

/**
 * Where a list goes that drops from a field: under it, over it when there is more room; as high as fits (px).
 * @param wanted its height when nothing is cut
 * @param room the height of the window
 */
export function placeUnder(
  around: { readonly top: number; readonly bottom: number },
  wanted: number,
  room: number,
): { top: number; maxHeight: number } {
  const below = room - around.bottom - GAP - MARGIN;
  const above = around.top - GAP - MARGIN;
  const height = Math.min(wanted, TALLEST);
  if (height <= below || below >= above)
    return { top: around.bottom + GAP, maxHeight: Math.max(0, Math.min(height, below)) };
  const maxHeight = Math.min(height, above);
  return { top: around.top - GAP - maxHeight, maxHeight };
}
