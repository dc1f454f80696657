/** What the decoder saw of a picture. */
export interface PictureFacts {
  /** Pixels of the file itself; 0 where it could not be decoded. */
  readonly width: number;
  readonly height: number;
  /** Variance of the Laplacian, see `sharpnessOf`. */
  readonly sharpness: number;
}

/** Grey values of a picture that was scaled to at most `MEASURED_SIDE`, row by row, 0–255. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8ClampedArray;
}

/** Pictures are measured at this size, so that the same document measures alike from every camera. */
export const MEASURED_SIDE = 1_000;

/** The shorter side below which the print on a document cannot be read, pixels. */
const SHORT_SIDE_MIN = 480;
/**
 * Below this nothing in the picture has an edge: a shaken or empty photo. Drawn pages of print measure far more;
 * blurred so that ten-point print is lost (Gaussian of 5 px at 1,000 px) they measure less than 20.
 */
const SHARPNESS_MIN = 35;

/**
 * How sharp a picture is: the variance of its Laplacian (Pech-Pacheco et al., 2000). Blur takes away edges, and with them
 * the variance. 0 for pictures without an inside.
 */
export function sharpnessOf({ width, height, grey }: GreyPicture): number {
  let count = 0;
  let sum = 0;
  let squares = 0;
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      const around = greyAt(grey, at - width) + greyAt(grey, at + width) + greyAt(grey, at - 1) + greyAt(grey, at + 1);
      const edge = around - 4 * greyAt(grey, at);
      count += 1;
      sum += edge;
      squares += edge * edge;
    }
  }
  if (count === 0) return 0;
  const mean = sum / count;
  return squares / count - mean * mean;
}

function greyAt(grey: Uint8ClampedArray, place: number): number {
  return grey[place] ?? 0;
}

/** Is a picture too small, too blurred or too broken to be read by a person? */
export function isUnreadable({ width, height, sharpness }: PictureFacts): boolean {
  return Math.min(width, height) < SHORT_SIDE_MIN || sharpness < SHARPNESS_MIN;
}
