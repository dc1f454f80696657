import { close, collect, handoff, menu, message, option, tree } from './parts';

/** A restaurant: menu, orders, tables. */
export const restaurantTree = tree([
  menu(
    'inicio',
    'Boas-vindas',
    '{{saudacao}}! Bem-vindo à {{empresa}}. O que vai ser hoje?',
    [
      option('cardapio', 'Ver cardápio', 'cardapio', 'cardapio, menu do dia, prato'),
      option('pedir', 'Fazer um pedido', 'pedido', 'pedir, pedido, entrega, delivery'),
      option('mesa', 'Reservar mesa', 'pessoas', 'reserva, reservar, mesa'),
      option('andamento', 'Onde está meu pedido', 'andamento', 'demora, atrasado, chegou'),
      option('horario', 'Horário e endereço', 'horario', 'horario, aberto, endereço, onde fica'),
    ],
    { offerAttendant: true },
  ),
  message(
    'cardapio',
    'Cardápio',
    'Nosso cardápio está em https://exemplo.com.br/cardapio. Prato do dia: consulte a equipe.',
    'querPedir',
  ),
  menu('querPedir', 'Quer pedir?', 'Quer fazer um pedido agora?', [
    option('sim', 'Fazer pedido', 'pedido', 'sim, quero'),
    option('nao', 'Agora não', 'fim', 'nao, depois'),
    option('pessoa', 'Falar com atendente', 'attendant'),
  ]),
  collect(
    'pedido',
    'O pedido',
    'Escreva o que você quer, com as quantidades.',
    ['itens', 'Pedido', 'text'],
    'endereco',
  ),
  collect(
    'endereco',
    'Endereço',
    'Qual o endereço de entrega? Se for retirar, escreva "retirada".',
    ['endereco', 'Endereço', 'text'],
    'pagamento',
  ),
  menu('pagamento', 'Pagamento', 'Como prefere pagar?', [
    option('pix', 'Pix', 'cozinha'),
    option('cartao', 'Cartão na entrega', 'cozinha', 'credito, debito'),
    option('dinheiro', 'Dinheiro', 'cozinha', 'troco'),
  ]),
  handoff('cozinha', 'Para o balcão', 'Anotado! Já confirmo o valor e o tempo de entrega com a equipe.'),
  collect('pessoas', 'Quantas pessoas', 'Mesa para quantas pessoas?', ['pessoas', 'Pessoas', 'number'], 'dia'),
  collect('dia', 'Dia da reserva', 'Para que dia? Envie como 25/12/2026.', ['dia', 'Dia', 'date'], 'nome'),
  collect('nome', 'Nome da reserva', 'Em nome de quem?', ['nome_reserva', 'Reserva em nome de', 'name'], 'salao'),
  handoff('salao', 'Para o salão', 'Obrigado! A equipe confirma a sua mesa em instantes.'),
  handoff('andamento', 'Pedido em andamento', 'Vou verificar com a cozinha agora mesmo.'),
  message(
    'horario',
    'Horário e endereço',
    'Abrimos de terça a domingo, das 11h30 às 15h e das 18h30 às 23h, na Rua das Laranjeiras, 45.',
    'querPedir',
  ),
  close('fim', 'Despedida', 'Obrigado! Até a próxima.'),
]);
