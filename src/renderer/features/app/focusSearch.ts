import { usePlace } from '../../stores/place';

/** Brings the keyboard to the search in everything: that of the list, or its own place. */
export function focusSearch(): void {
  const { place, goTo } = usePlace.getState();
  if (place !== 'search') goTo('inbox');
  // At once where the field stands, so that no letter of a fast hand is lost; after a paint where it was another place.
  if (!focusField()) requestAnimationFrame(focusField);
}

function focusField(): boolean {
  const field = document.getElementById('inbox-search') ?? document.getElementById('search-everything');
  if (!(field instanceof HTMLInputElement)) return false;
  field.focus();
  field.select();
  return true;
}
