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
  'data',
  'backup',
] as const;

export type SettingsPageName = (typeof settingsPageNames)[number];

interface SettingsPageState {
  readonly page: SettingsPageName;
  show(page: SettingsPageName): void;
}

export const useSettingsPage = create<SettingsPageState>()((set) => ({
  page: 'general',
  show: (page) => set({ page }),
}));

/** Goes to a page of the settings from anywhere. */
export function openSettings(page: SettingsPageName): void {
  useSettingsPage.getState().show(page);
  usePlace.getState().goTo('settings');
}
