/** Times the size at which the whole fits. */
const STEPS = [1, 1.5, 2, 3, 4, 6] as const;

/** The next step of zoom, in or out; the ends stay. */
export function zoomStep(zoom: number, by: 1 | -1): number {
  if (by === 1) return STEPS.find((step) => step > zoom + 0.01) ?? zoom;
  return STEPS.findLast((step) => step < zoom - 0.01) ?? STEPS[0];
}
