import { create } from 'zustand';
import { defaultSettings, type Settings } from '../../shared/contract/settings';

/** What people have set; fed by main.tsx. Change it through `settings.change`, the announcement brings it back. */
export const useSettings = create<Settings>()(() => defaultSettings);
