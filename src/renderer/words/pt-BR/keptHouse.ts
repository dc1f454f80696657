/** Settings that outlived their database, offered again. */
export const keptHouse = {
  own: {
    title: 'Os ajustes automáticos sumiram junto com os dados.',
    text: 'Há uma cópia de {{when}}, com {{what}}.',
    button: 'Trazer de volta',
  },
  other: {
    title: 'Usar aqui os ajustes do outro número?',
    text: 'Neste computador há os de outro número, de {{when}}: {{what}}. O robô vem desligado.',
    button: 'Trazer para este número',
  },
  leave: 'Começar sem eles',
  what: {
    hours: 'horário',
    automatic: 'mensagens automáticas',
    tone: 'tom de voz',
    fields: 'campos próprios',
    rules_one: '1 regra',
    rules_other: '{{count}} regras',
    flows_one: '1 robô',
    flows_other: '{{count}} robôs',
    replies_one: '1 resposta rápida',
    replies_other: '{{count}} respostas rápidas',
    macros_one: '1 macro',
    macros_other: '{{count}} macros',
  },
  taken: 'Ajustes trazidos de volta.',
  switchedOff_one: '1 regra ficou desligada: ela fala de um setor ou de alguém que não está aqui.',
  switchedOff_other: '{{count}} regras ficaram desligadas: elas falam de setores ou de pessoas que não estão aqui.',
  leftOut_one: '1 resposta ou macro ficou de fora: é de alguém que não está aqui.',
  leftOut_other: '{{count}} respostas e macros ficaram de fora: são de pessoas que não estão aqui.',
  left: 'Certo: começamos sem os ajustes de antes.',
  problems: {
    'not-allowed': 'Só quem cuida dos ajustes pode trazê-los.',
    unreadable: 'A cópia dos ajustes não pôde ser lida.',
    gone: 'A cópia dos ajustes não está mais no lugar.',
  },
} as const;
