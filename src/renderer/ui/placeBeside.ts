interface Size {
  readonly width: number;
  readonly height: number;
}

const GAP = 6;
const MARGIN = 8;

/** Where a box goes that belongs to `around`: above it, below when there is no room, always within the window (px). */
export function placeBeside(
  around: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number },
  box: Size,
  room: Size,
): { top: number; left: number } {
  const above = around.top - GAP - box.height;
  const top = above >= MARGIN ? above : Math.min(around.bottom + GAP, room.height - box.height - MARGIN);
  const centred = (around.left + around.right) / 2 - box.width / 2;
  const left = Math.max(MARGIN, Math.min(centred, room.width - box.width - MARGIN));
  return { top: Math.max(MARGIN, top), left };
}
