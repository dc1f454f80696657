import type { SoundName, SoundVolume } from '../../../shared/contract/sounds';
import { loudness, tonesOf, type Tone } from './tones';

/** Seconds in which a tone swells: a hard edge would click. */
const ATTACK = 0.008;
/** What counts as gone; an exponential fall never arrives at nothing. */
const GONE = 0.0001;
const LOCK = 'balcao-sound';

let speaker: AudioContext | null = null;
let sounding = 0;

/** Plays a sound to somebody who asked for it; without a way to be heard there is silence, never an error. */
export async function trySound(name: SoundName, volume: SoundVolume): Promise<void> {
  if (name !== 'off') await sound(tonesOf[name], loudness[volume]).catch(() => undefined);
}

/** The same for what happens by itself: one at a time in all windows of the computer, so that two told at once hear one. */
export async function playSound(name: SoundName, volume: SoundVolume): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock !== null) await trySound(name, volume);
  });
}

/** Made here by Web Audio: no file, nothing to load. */
async function sound(tones: readonly Tone[], volume: number): Promise<void> {
  speaker ??= new AudioContext();
  const context = speaker;
  sounding += 1;
  try {
    await context.resume();
    const master = context.createGain();
    master.gain.value = volume;
    master.connect(context.destination);
    await Promise.all(tones.map((tone) => strike(context, master, tone)));
    master.disconnect();
  } finally {
    sounding -= 1;
    // A context that runs keeps the sound device of the computer awake.
    if (sounding === 0) await context.suspend();
  }
}

/** @returns when the tone has died away */
function strike(context: AudioContext, out: AudioNode, { at, pitch, to, lasts, peak, wave }: Tone): Promise<void> {
  const oscillator = context.createOscillator();
  const envelope = context.createGain();
  const begin = context.currentTime + at;
  const end = begin + lasts;
  oscillator.type = wave;
  oscillator.frequency.setValueAtTime(pitch, begin);
  if (to !== undefined) oscillator.frequency.exponentialRampToValueAtTime(to, end);
  envelope.gain.setValueAtTime(GONE, begin);
  envelope.gain.exponentialRampToValueAtTime(peak, begin + ATTACK);
  envelope.gain.exponentialRampToValueAtTime(GONE, end);
  oscillator.connect(envelope).connect(out);
  oscillator.start(begin);
  oscillator.stop(end);
  return new Promise((resolve) => oscillator.addEventListener('ended', () => resolve(), { once: true }));
}
