/** How the company speaks with its customers. */
export const tone = {
  title: 'Tom de voz',
  avoid: 'Evite:',
  guide: 'Como falamos com o cliente',
  guideHint: 'Toda a equipe lê este guia ao lado do campo de resposta.',
  guideExample: 'Trate por você, chame pelo nome, frases curtas. Diga o que dá para fazer antes do que não dá.',
  words: 'Palavras a evitar',
  wordsHint: 'Uma por linha. Depois do sinal de igual, o que escrever no lugar.',
  wordsExample: 'problema = situação',
  keep: 'Guardar tom de voz',
  count_zero: 'nenhuma palavra a evitar',
  count_one: '{{count}} palavra a evitar',
  count_other: '{{count}} palavras a evitar',
} as const;
