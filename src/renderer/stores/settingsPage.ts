import { create } from 'zustand';
import { usePlace } from './place';

/** The pages of the settings, in their order. */
export const settingsPageNames = [
  'general',
  'team',
  'sectors',
  'hours',
  'automatic',
  'rules',
  'replies',
  'macros',
  'share',
  'data',
  'backup',
] as const;

export type SettingsPageName = (typeof settingsPageNames)[number];

/** A part of a page that something else leads to. */
type SettingsPart = 'disk';

interface SettingsPageState {
  readonly page: SettingsPageName;
  /** What of it was asked for; whoever shows that forgets it. */
  readonly part: SettingsPart | null;
  show(page: SettingsPageName): void;
}

export const useSettingsPage = create<SettingsPageState>()((set) => ({
  page: 'general',
  part: null,
  show: (page) => set({ page }),
}));

/** Goes to a page of the settings from anywhere, or to a part of it. */
export function openSettings(page: SettingsPageName, part: SettingsPart | null = null): void {
  useSettingsPage.setState({ page, part });
  usePlace.getState().goTo('settings');
}
