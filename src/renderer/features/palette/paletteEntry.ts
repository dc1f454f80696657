import type { ComponentType } from 'react';
import type { palette } from '../../words/pt-BR/palette';
import type { Findable } from './rank';

export type PaletteGroup = keyof typeof palette.groups;

/** Something that the palette does or goes to. */
export interface PaletteEntry extends Findable {
  readonly group: PaletteGroup;
  readonly icon: ComponentType<{ size?: number; stroke?: number }>;
  /** Why this person may not. */
  readonly forbidden?: string;
  readonly keys?: string;
  readonly aside?: string;
  readonly run: () => void;
}
