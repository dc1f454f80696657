import { useEffect, useRef, useState } from 'react';
import type { MediaContent } from '../../../shared/domain/conversations/content';
import type { HeaderFile } from '../../../shared/domain/templates/templateForm';
import { useDesk } from '../app/desk';
import { keepAttachment, lookAt } from '../composer/attachFile';

export interface TemplateFileState {
  readonly file: MediaContent | null;
  readonly keeping: boolean;
  /** Why the last one was not taken: a code, or 'wrong-kind'. */
  readonly refused: string | null;
  readonly choose: (file: File) => void;
  /** It belongs to a message now. */
  readonly keep: () => void;
}

/** The file for the header of a template, kept in the number's folder; one that is not sent is forgotten. */
export function useTemplateFile(wanted: HeaderFile | null): TemplateFileState {
  const desk = useDesk();
  const { bridge } = desk;
  const [file, setFile] = useState<MediaContent | null>(null);
  const [keeping, setKeeping] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const unsent = useRef<string | null>(null);
  useEffect(
    () => () => {
      if (unsent.current !== null) void bridge.request('media.forget', unsent.current);
    },
    [bridge],
  );

  async function take(chosen: File): Promise<void> {
    setRefused(null);
    const verdict = await lookAt(chosen);
    const way = verdict?.verdict === 'ways' ? verdict.ways.find(({ media }) => media === wanted) : undefined;
    if (way === undefined) return setRefused(verdict?.verdict === 'refused' ? verdict.because : 'wrong-kind');
    setKeeping(true);
    const kept = await keepAttachment(desk, chosen, way);
    setKeeping(false);
    if (!kept.ok) return setRefused(kept.failure.code);
    if (unsent.current !== null) void bridge.request('media.forget', unsent.current);
    unsent.current = kept.value.mediaId;
    setFile(kept.value);
  }
  return {
    ...{ file, keeping, refused },
    choose: (chosen) => void take(chosen),
    keep: () => {
      unsent.current = null;
    },
  };
}
