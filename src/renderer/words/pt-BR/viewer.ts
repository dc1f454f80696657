export const viewer = {
  open: 'Ver {{name}} em tamanho grande',
  look: 'Ver',
  close: 'Fechar',
  in: 'Aproximar',
  out: 'Afastar',
  zoom: 'Tamanho',
  before: 'Arquivo anterior',
  after: 'Próximo arquivo',
  opening: 'Abrindo…',
  page: 'Página {{number}} de {{count}}',
  morePages: 'Só as {{count}} primeiras páginas aparecem aqui. Salve o arquivo para ver todas.',
  notShown: 'Este tipo de arquivo não abre aqui. Salve para abrir em outro programa.',
} as const;
