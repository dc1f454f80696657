import { usePlace } from '../../stores/place';

/** Brings the keyboard to the search in everything: that of the list, or its own place. */
export function focusSearch(): void {
  const { place, goTo } = usePlace.getState();
  if (place !== 'search') goTo('inbox');
  // After the place has been painted: it may have been another one.
  requestAnimationFrame(() => {
    const field = document.getElementById('inbox-search') ?? document.getElementById('search-everything');
    if (!(field instanceof HTMLInputElement)) return;
    field.focus();
    field.select();
  });
}
