/** The last step of a path of any system. */
export function fileNameOfPath(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
