/** What may be heard. assigned: a conversation came to me, or its turn is running out. queue: somebody begins to wait. */
export const soundKinds = ['assigned', 'mentioned', 'queue', 'message'] as const;
export type SoundKind = (typeof soundKinds)[number];

/** How it sounds; off: it does not. */
export const soundNames = ['off', 'bell', 'chime', 'drop', 'wood'] as const;
export type SoundName = (typeof soundNames)[number];

export const soundVolumes = ['low', 'medium', 'high'] as const;
export type SoundVolume = (typeof soundVolumes)[number];

export type Sounds = Readonly<Record<SoundKind, SoundName>>;

/** What comes often is silent until somebody wants it. */
export const defaultSounds: Sounds = { assigned: 'chime', mentioned: 'drop', queue: 'off', message: 'off' };
