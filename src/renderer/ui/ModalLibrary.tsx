import { MantineProvider, type MantineColorSchemeManager } from '@mantine/core';
import type { ReactNode } from 'react';
import { theme } from './theme';

/** The scheme is a setting of main. Mantine's own manager would ask localStorage, whose first word blocks the thread for 40–100 ms. */
const noColorSchemeManager: MantineColorSchemeManager = {
  get: (usual) => usual,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};

/** The component library around what uses it: dialogs, which come as a chunk of their own after the first paint. */
export function ModalLibrary({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      colorSchemeManager={noColorSchemeManager}
      // Colours come from our tokens; the attribute they depend on is set by the root.
      forceColorScheme="light"
      getRootElement={() => undefined}
      // No style is made at run time: the policy would refuse it.
      withCssVariables={false}
      withGlobalClasses={false}
    >
      {children}
    </MantineProvider>
  );
}
