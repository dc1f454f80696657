import type { SoundName, SoundVolume } from '../../../shared/contract/sounds';

/** One tone of a sound: struck at once, then dying away. */
export interface Tone {
  /** Seconds after the beginning of the sound. */
  readonly at: number;
  /** Hz, and where it glides to. */
  readonly pitch: number;
  readonly to?: number;
  /** Seconds until it is gone. */
  readonly lasts: number;
  /** Loudness against the loudest of the sound, 0–1. */
  readonly peak: number;
  readonly wave: 'sine' | 'triangle';
}

/** Struck metal: a tone and two overtones that die sooner. */
const bell: readonly Tone[] = [
  { at: 0, pitch: 880, lasts: 1.1, peak: 1, wave: 'sine' },
  { at: 0, pitch: 1_760, lasts: 0.6, peak: 0.35, wave: 'sine' },
  { at: 0, pitch: 2_637, lasts: 0.3, peak: 0.15, wave: 'sine' },
];

/** A fourth upwards. */
const chime: readonly Tone[] = [
  { at: 0, pitch: 659.3, lasts: 0.35, peak: 0.8, wave: 'sine' },
  { at: 0.13, pitch: 880, lasts: 0.6, peak: 1, wave: 'sine' },
];

const drop: readonly Tone[] = [
  { at: 0, pitch: 480, to: 1_100, lasts: 0.13, peak: 1, wave: 'sine' },
  { at: 0.15, pitch: 620, to: 1_380, lasts: 0.15, peak: 0.55, wave: 'sine' },
];

/** Two knocks. */
const wood: readonly Tone[] = [
  { at: 0, pitch: 430, to: 330, lasts: 0.09, peak: 1, wave: 'triangle' },
  { at: 0.12, pitch: 350, to: 270, lasts: 0.1, peak: 0.85, wave: 'triangle' },
];

export const tonesOf: Readonly<Record<Exclude<SoundName, 'off'>, readonly Tone[]>> = { bell, chime, drop, wood };

/** Share of full scale; the ear hears each about twice as loud as the one before. */
export const loudness: Readonly<Record<SoundVolume, number>> = { low: 0.06, medium: 0.16, high: 0.42 };
