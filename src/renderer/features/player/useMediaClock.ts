import { useEffect, useState } from 'react';

/** How a medium that plays stands. */
export interface MediaClock {
  readonly playing: boolean;
  /** Seconds, to the tenth. */
  readonly time: number;
  /** Seconds; 0 while not known, which some recordings are until they have been heard. */
  readonly duration: number;
  /** This computer cannot play it. */
  readonly broken: boolean;
}

const STILL: MediaClock = { playing: false, time: 0, duration: 0, broken: false };
const NEWS = ['play', 'pause', 'ended', 'seeked', 'loadedmetadata', 'durationchange', 'error', 'emptied'] as const;

/** Follows a medium: at each event of its, and at each frame while it plays. */
export function useMediaClock(media: HTMLMediaElement | null): MediaClock {
  const [clock, setClock] = useState(STILL);
  useEffect(() => {
    if (!media) return;
    let frame = 0;
    function follow(): void {
      cancelAnimationFrame(frame);
      const now = lookAt(media as HTMLMediaElement);
      setClock((before) => (sameClock(before, now) ? before : now));
      if (now.playing) frame = requestAnimationFrame(follow);
    }
    follow();
    for (const name of NEWS) media.addEventListener(name, follow);
    return () => {
      cancelAnimationFrame(frame);
      for (const name of NEWS) media.removeEventListener(name, follow);
    };
  }, [media]);
  return clock;
}

function lookAt({ paused, ended, currentTime, duration, error }: HTMLMediaElement): MediaClock {
  return {
    playing: !paused && !ended,
    time: Math.floor(currentTime * 10) / 10,
    duration: Number.isFinite(duration) ? duration : 0,
    broken: error !== null,
  };
}

function sameClock(a: MediaClock, b: MediaClock): boolean {
  return a.playing === b.playing && a.time === b.time && a.duration === b.duration && a.broken === b.broken;
}
