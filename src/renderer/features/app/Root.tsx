import { useLayoutEffect } from 'react';
import type { Bridge } from '../../bridge/bridge';
import { TipLayer } from '../../ui/TipLayer';
import { App } from './App';
import { BridgeProvider } from './desk';
import { useColorScheme } from './useColorScheme';
import type { CounterParts } from './useCounter';

interface RootProps extends CounterParts {
  readonly bridge: Bridge;
}

/** Providers around the app, and what stands above all of it. */
export function Root({ bridge, ...parts }: RootProps) {
  const scheme = useColorScheme();
  // Our tokens and the component library's styles depend on this attribute.
  useLayoutEffect(() => document.documentElement.setAttribute('data-mantine-color-scheme', scheme), [scheme]);
  return (
    <BridgeProvider bridge={bridge}>
      <App parts={parts} />
      <TipLayer />
    </BridgeProvider>
  );
}
