import { create } from 'zustand';

/** Where in the app the person is. */
export type Place = 'inbox' | 'search' | 'queue' | 'schedule' | 'flows' | 'diagnostics' | 'settings';

interface PlaceState {
  readonly place: Place;
  goTo(place: Place): void;
}

export const usePlace = create<PlaceState>()((set) => ({
  place: 'inbox',
  goTo: (place) => set({ place }),
}));
