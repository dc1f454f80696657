import { MantineProvider } from '@mantine/core';
import type { Bridge } from '../../bridge/bridge';
import { theme } from '../../ui/theme';
import { App } from './App';
import { BridgeProvider } from './desk';
import { useColorScheme } from './useColorScheme';
import type { CounterParts } from './useCounter';

interface RootProps extends CounterParts {
  readonly bridge: Bridge;
}

/** Providers around the app. No style is made at run time: the policy would refuse it. */
export function Root({ bridge, ...parts }: RootProps) {
  const scheme = useColorScheme();
  return (
    <MantineProvider theme={theme} forceColorScheme={scheme} withCssVariables={false} withGlobalClasses={false}>
      <BridgeProvider bridge={bridge}>
        <App parts={parts} />
      </BridgeProvider>
    </MantineProvider>
  );
}
