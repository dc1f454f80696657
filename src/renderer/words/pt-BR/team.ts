export const team = {
  cancel: 'Cancelar',
  form: { hue: 'Cor' },
  hues: {
    h0: 'Roxo',
    h1: 'Azul',
    h2: 'Laranja',
    h3: 'Verde-água',
    h4: 'Vermelho',
    h5: 'Oliva',
    h6: 'Rosa',
    h7: 'Cinza',
    h8: 'Azul-petróleo',
    h9: 'Marrom',
    h10: 'Índigo',
    h11: 'Verde',
  },
  unsaved: { text: 'O que você mudou ainda não foi guardado.', discard: 'Descartar', stay: 'Continuar editando' },
} as const;
