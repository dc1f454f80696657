/** What people read from main itself: tray, menu, and the page that stands in when the screen failed. */
export const words = {
  appName: 'Balcão',
  tray: {
    open: 'Abrir o Balcão',
    quit: 'Encerrar o atendimento',
    waiting: (count: number) => (count === 1 ? '1 conversa não lida' : `${count} conversas não lidas`),
    quiet: 'Nenhuma conversa não lida',
  },
  hidden: {
    title: 'O balcão continua aberto',
    body: 'As mensagens continuam chegando. Para encerrar, use o ícone do Balcão ao lado do relógio.',
  },
  menu: { edit: 'Editar', window: 'Janela', hide: 'Ocultar o Balcão', about: 'Sobre o Balcão' },
  broken: {
    title: 'A tela do Balcão parou',
    text: 'A tela falhou várias vezes seguidas. As mensagens continuam chegando e estão guardadas neste computador; nada se perdeu.',
    advice:
      'Encerre o Balcão pelo ícone ao lado do relógio e abra de novo. Se acontecer outra vez, reinicie o computador.',
  },
  unresponsive: {
    title: 'A tela não responde',
    text: 'A tela do Balcão não responde há alguns segundos. As mensagens continuam chegando e estão guardadas.',
    wait: 'Esperar',
    reload: 'Recarregar a tela',
  },
  fatal: {
    title: 'O Balcão não conseguiu abrir',
    text: 'Os arquivos do perfil não puderam ser abertos. Verifique o espaço em disco e a permissão da pasta:',
  },
  save: { title: 'Salvar arquivo' },
  exporting: { title: 'Onde salvar o arquivo' },
  print: { page: 'Página', of: 'de' },
  backup: {
    folder: 'Onde guardar as cópias de segurança',
    choose: 'Guardar aqui',
    file: 'Escolher uma cópia de segurança',
    open: 'Abrir',
    kind: 'Cópia de segurança do Balcão',
    every: 'Todos os arquivos',
  },
  review: {
    title: 'Somente leitura',
    folder: 'Pasta de outro Balcão',
    open: 'Abrir para ler',
  },
} as const;
