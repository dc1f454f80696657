import { usePlayback } from '../../stores/playback';

/**
 * What was begun goes on when its bubble leaves the page: a long voice message is listened to while one reads elsewhere in
 * the conversation. One plays at a time, at one speed for all.
 */
const begun = new Map<string, HTMLAudioElement>();

/** The sound of a message: the one that was begun, or a new one that stands at its beginning. */
export function takeSound(messageId: string, source: string): HTMLAudioElement {
  const known = begun.get(messageId);
  if (known) return known;
  const sound = new Audio();
  sound.preload = 'metadata';
  sound.src = source;
  sound.addEventListener('play', () => {
    for (const [id, other] of begun) if (id !== messageId) other.pause();
    begun.set(messageId, sound);
  });
  return sound;
}

/** Its bubble is gone: what was never begun is let go. */
export function leaveSound(messageId: string, sound: HTMLAudioElement): void {
  if (begun.get(messageId) === sound) return;
  sound.removeAttribute('src');
  sound.load();
}

/** Something else is to be heard. */
export function pauseSounds(): void {
  for (const sound of begun.values()) sound.pause();
}

/** The conversation is left: nobody could see any more what is playing. */
export function endSounds(): void {
  pauseSounds();
  begun.clear();
}

/** Plays or pauses; what cannot be played says so by its own error. */
export function toggleMedium(medium: HTMLMediaElement): void {
  if (!medium.paused && !medium.ended) return medium.pause();
  medium.playbackRate = usePlayback.getState().speed;
  medium.play().catch(() => undefined);
}
