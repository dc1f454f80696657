import { usePlace } from '../../stores/place';

/** Brings the keyboard to the search of the list. */
export function focusSearch(): void {
  usePlace.getState().goTo('inbox');
  // After the place has been painted: it may have been another one.
  requestAnimationFrame(() => {
    const field = document.getElementById('inbox-search');
    if (!(field instanceof HTMLInputElement)) return;
    field.focus();
    field.select();
  });
}
