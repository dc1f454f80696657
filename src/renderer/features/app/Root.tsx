import { MantineProvider, type MantineColorSchemeManager } from '@mantine/core';
import type { Bridge } from '../../bridge/bridge';
import { theme } from '../../ui/theme';
import { App } from './App';
import { BridgeProvider } from './desk';
import { useColorScheme } from './useColorScheme';
import type { CounterParts } from './useCounter';

interface RootProps extends CounterParts {
  readonly bridge: Bridge;
}

/** The scheme is a setting of main. Mantine's own manager would ask localStorage, whose first word blocks the thread for 40–100 ms. */
const noColorSchemeManager: MantineColorSchemeManager = {
  get: (usual) => usual,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};

/** Providers around the app. No style is made at run time: the policy would refuse it. */
export function Root({ bridge, ...parts }: RootProps) {
  const scheme = useColorScheme();
  return (
    <MantineProvider
      theme={theme}
      colorSchemeManager={noColorSchemeManager}
      forceColorScheme={scheme}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <BridgeProvider bridge={bridge}>
        <App parts={parts} />
      </BridgeProvider>
    </MantineProvider>
  );
}
