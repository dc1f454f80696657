/** The largest square in the middle of a picture, px. */
export function cropSquare(
  width: number,
  height: number,
): { readonly x: number; readonly y: number; readonly side: number } {
  const side = Math.min(width, height);
  // A face is rather in the upper part of a tall picture.
  return { x: Math.round((width - side) / 2), y: Math.round((height - side) / 3), side };
}

/** Pairs of side (px) and quality that are tried one after the other until the picture is small enough. */
export const attempts: readonly (readonly [side: number, quality: number])[] = [
  [256, 0.85],
  [256, 0.7],
  [192, 0.7],
  [128, 0.7],
  [96, 0.6],
];
