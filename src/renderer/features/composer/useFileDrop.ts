import { useEffect, useRef, useState, type ClipboardEvent } from 'react';

/** Files that are dragged onto the window while a reply can be written: anywhere, since the field is small. @returns whether one hovers */
export function useFileDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const take = useRef(onFiles);
  take.current = onFiles;
  useEffect(() => {
    // Enter and leave come for every element on the way.
    let depth = 0;
    const isFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true;
    const on = (name: 'dragenter' | 'dragover' | 'dragleave' | 'drop', work: (event: DragEvent) => void) => {
      const listener = (event: DragEvent): void => {
        if (!isFiles(event)) return;
        event.preventDefault();
        work(event);
      };
      window.addEventListener(name, listener);
      return () => window.removeEventListener(name, listener);
    };
    const count = (change: number): void => {
      depth = Math.max(0, depth + change);
      setOver(depth > 0);
    };
    const stops = [
      on('dragenter', () => count(1)),
      on('dragleave', () => count(-1)),
      on('dragover', ({ dataTransfer }) => {
        if (dataTransfer) dataTransfer.dropEffect = 'copy';
      }),
      on('drop', ({ dataTransfer }) => {
        count(-depth);
        take.current([...(dataTransfer?.files ?? [])]);
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }, []);
  return over;
}

/** Takes the files of a paste; none where there are words too: an office program adds a picture of them. */
export function pastedFiles(event: ClipboardEvent): readonly File[] {
  const { types, files } = event.clipboardData;
  if (types.includes('text/plain') || files.length === 0) return [];
  event.preventDefault();
  return [...files];
}
