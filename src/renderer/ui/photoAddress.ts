/** Pictures that were already made loadable; there are as many as people at the counter. */
const made = new Map<string, string>();

/**
 * An address from which a page may load a picture that is kept as a data URL: the content policy allows blob: and no
 * data:.
 * @returns null when it is no picture
 */
export function photoAddress(photo: string): string | null {
  const found = made.get(photo);
  if (found !== undefined) return found;
  const parts = /^data:(image\/(?:png|jpeg|webp));base64,([A-Za-z0-9+/]+={0,2})$/.exec(photo);
  if (!parts) return null;
  try {
    const bytes = Uint8Array.from(atob(parts[2] ?? ''), (letter) => letter.charCodeAt(0));
    const address = URL.createObjectURL(new Blob([bytes], { type: parts[1] }));
    made.set(photo, address);
    return address;
  } catch {
    return null;
  }
}
