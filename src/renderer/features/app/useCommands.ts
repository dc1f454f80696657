import { useEffect } from 'react';
import { usePlace } from '../../stores/place';
import { useSelection } from '../../stores/selection';
import { useBridge } from './desk';

/** What menu, tray and notifications ask of the window. */
export function useCommands(): void {
  const bridge = useBridge();
  useEffect(
    () =>
      bridge.on('window.command', ({ command, target }) => {
        const { goTo } = usePlace.getState();
        if (command === 'open-diagnostics') return goTo('diagnostics');
        if (command === 'open-settings') return goTo('settings');
        goTo('inbox');
        if (target) useSelection.getState().open(target);
      }),
    [bridge],
  );
}
