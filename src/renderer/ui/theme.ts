import { createTheme, type MantineColorsTuple } from '@mantine/core';

const brand: MantineColorsTuple = [
  '#e3f1ee',
  '#c9e4de',
  '#9fd0c5',
  '#70baab',
  '#47a592',
  '#23907c',
  '#0b6b5d',
  '#0a6054',
  '#08524a',
  '#06443d',
];

/** The component library in our tokens; its CSS variables are mapped in mantineTokens.css (CSP allows no run-time styles). */
export const theme = createTheme({
  primaryColor: 'brand',
  primaryShade: { light: 6, dark: 4 },
  colors: { brand },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  defaultRadius: 8,
  cursorType: 'pointer',
  respectReducedMotion: true,
});
