import { usePlace } from '../../stores/place';

/** Frames until another place must have been drawn. */
const PATIENCE = 60;

/** Brings the keyboard to the search in everything: that of the list, or its own place. */
export function focusSearch(): void {
  const { place, goTo } = usePlace.getState();
  if (place !== 'search') goTo('inbox');
  // At once where the field stands, so that no letter of a fast hand is lost; as soon as it is drawn where it was another place.
  if (!focusField()) queueMicrotask(() => focusDrawn(PATIENCE));
}

function focusDrawn(patience: number): void {
  if (!focusField() && patience > 0) requestAnimationFrame(() => focusDrawn(patience - 1));
}

function focusField(): boolean {
  const field = document.getElementById('inbox-search') ?? document.getElementById('search-everything');
  if (!(field instanceof HTMLInputElement)) return false;
  field.focus();
  field.select();
  return true;
}
