import { defaultSounds, type Sounds, type SoundVolume } from './sounds';

/** What people may set. Stored by main in electron-store, versioned there. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  readonly language: 'pt-BR';
  /** Enter sends and Shift+Enter breaks the line; the other way round when false. */
  readonly enterSends: boolean;
  /** Tell the customer that the message was read when the attendant opens the conversation. */
  readonly sendReadReceipts: boolean;
  /** Widths of the panes, px. */
  readonly listWidth: number;
  readonly contextWidth: number;
  readonly contextOpen: boolean;
  readonly notifications: boolean;
  /** Desktop notifications may show the message's text. */
  readonly notificationText: boolean;
  readonly sounds: Sounds;
  readonly soundVolume: SoundVolume;
  /** A window that nobody touched for so long asks for the PIN again; null: never. Counters of one person have no PIN. */
  readonly lockAfterMinutes: number | null;
  /** Who did not touch the computer for so long is away and receives nothing; null: only a locked screen counts. */
  readonly awayAfterMinutes: number | null;
}

export const defaultSettings: Settings = {
  theme: 'system',
  language: 'pt-BR',
  enterSends: true,
  sendReadReceipts: true,
  listWidth: 336,
  contextWidth: 304,
  contextOpen: true,
  notifications: true,
  notificationText: true,
  sounds: defaultSounds,
  soundVolume: 'medium',
  lockAfterMinutes: 15,
  awayAfterMinutes: 10,
};
