import { close, collect, handoff, menu, message, option, tree } from './parts';

/** A shop: opening hours, orders, exchanges. */
export const shopTree = tree([
  menu(
    'inicio',
    'Boas-vindas',
    '{{saudacao}}, {{primeiro_nome}}! Você está falando com a {{empresa}}. Como posso ajudar?',
    [
      option('produtos', 'Produtos e preços', 'produtos', 'preço, valor, comprar, produto, catálogo'),
      option('pedido', 'Meu pedido', 'pedido', 'entrega, rastreio, rastrear, chegou, encomenda'),
      option('troca', 'Troca ou devolução', 'troca', 'trocar, devolver, defeito, garantia'),
      option('horario', 'Horário e endereço', 'horario', 'horario, endereço, aberto, onde fica, localização'),
    ],
    { offerAttendant: true },
  ),
  collect(
    'produtos',
    'O que procura',
    'Qual produto você procura? Escreva com suas palavras.',
    ['produto', 'Produto', 'text'],
    'vendas',
  ),
  handoff('vendas', 'Para vendas', 'Ótimo! Já vou chamar alguém de vendas para te atender.'),
  collect('pedido', 'Número do pedido', 'Qual é o número do seu pedido?', ['pedido', 'Pedido', 'contract'], 'posvenda'),
  handoff('posvenda', 'Para o pós-venda', 'Obrigado! Vou passar o pedido {{campo.pedido}} para a equipe verificar.'),
  message(
    'troca',
    'Regras de troca',
    'A troca pode ser feita em até 30 dias, com a nota e o produto sem uso. Em compras pela internet você pode desistir em até 7 dias.',
    'trocaPedido',
  ),
  collect(
    'trocaPedido',
    'Pedido da troca',
    'Qual é o número do pedido ou da nota?',
    ['pedido', 'Pedido', 'contract'],
    'trocaMotivo',
  ),
  collect('trocaMotivo', 'Motivo', 'O que aconteceu com o produto?', ['motivo', 'Motivo', 'text'], 'posvenda'),
  message(
    'horario',
    'Horário e endereço',
    'Atendemos de segunda a sexta, das 9h às 18h, e sábado das 9h às 13h. Estamos na Rua das Flores, 100.',
    'maisAlgo',
  ),
  menu('maisAlgo', 'Mais alguma coisa?', 'Posso ajudar em mais alguma coisa?', [
    option('sim', 'Sim, ver opções', 'start', 'sim, quero'),
    option('nao', 'Não, obrigado', 'fim', 'nao, obrigado, obrigada, só isso'),
    option('pessoa', 'Falar com atendente', 'attendant'),
  ]),
  close('fim', 'Despedida', 'Obrigado pelo contato! Quando precisar, é só mandar uma mensagem.'),
]);
