/** Version 4, frozen once it is released: macros. New tables begin empty. */
export const version4 = {
  number: 4,
  stores: {
    macros: 'id',
  },
} as const;
