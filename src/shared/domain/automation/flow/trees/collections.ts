import {
  answer,
  close,
  collect,
  documents,
  handoff,
  identity,
  identityQuestion,
  menu,
  message,
  option,
  tree,
} from './parts';

/** Collections: who it is comes before what it is about (facts: brazil G12). */
export const collectionsTree = tree([
  menu(
    'inicio',
    'Boas-vindas',
    '{{saudacao}}! Este é um atendimento automático da {{empresa}}. Para continuar, preciso confirmar com quem estou falando.',
    [
      option('sou', 'Continuar', 'contrato', 'sim, ok, pode, sou eu'),
      option('engano', 'Não sou essa pessoa', 'engano', 'engano, nao sou, numero errado'),
      option('pessoa', 'Falar com atendente', 'attendant'),
    ],
  ),
  message('engano', 'Pessoa errada', 'Desculpe o incômodo. Vou avisar a equipe para corrigir o cadastro.', 'corrigir'),
  handoff('corrigir', 'Corrigir cadastro', ''),
  collect(
    'contrato',
    'CPF ou contrato',
    'Qual é o número do contrato?',
    ['contrato', 'Contrato', 'contract'],
    'identidade',
  ),
  identity('identidade', identityQuestion, 'assunto'),
  menu(
    'assunto',
    'Assunto',
    'Obrigado, {{primeiro_nome}}. Sobre o que você quer falar?',
    [
      option('ver', 'Ver o que está aberto', 'divida', 'valor, quanto devo, divida, aberto'),
      option('boleto', 'Receber o boleto', 'boleto', 'boleto, pagar, linha'),
      option('acordo', 'Fazer um acordo', 'acordo', 'acordo, parcelar, negociar, desconto'),
      option('paguei', 'Já paguei', 'comprovante', 'paguei, pago, comprovante'),
    ],
    { offerAttendant: true },
  ),
  answer(
    'divida',
    'Valor em aberto',
    'Valor em aberto: {{registro.Valor}}, vencido em {{registro.Vencimento}}.',
    'assunto',
  ),
  answer('boleto', 'Boleto', 'Linha digitável para {{registro.Valor}}:\n{{registro.Linha digitável}}', 'maisAlgo'),
  collect(
    'acordo',
    'Proposta',
    'Como você gostaria de pagar? Escreva o valor da entrada e o número de parcelas.',
    ['proposta', 'Proposta', 'text'],
    'negociar',
  ),
  handoff('negociar', 'Para negociação', 'Obrigado! Vou passar a sua proposta para uma pessoa da equipe.'),
  documents(
    'comprovante',
    'Comprovante',
    'Envie o comprovante do pagamento, em PDF ou foto.',
    ['Comprovante de pagamento'],
    'baixa',
  ),
  handoff('baixa', 'Para baixa', 'Recebi! A equipe vai conferir e dar baixa. Se já pagou, desconsidere outros avisos.'),
  menu('maisAlgo', 'Mais alguma coisa?', 'Posso ajudar em mais alguma coisa?', [
    option('sim', 'Sim, ver opções', 'assunto', 'sim'),
    option('nao', 'Não, obrigado', 'fim', 'nao, obrigado, obrigada'),
    option('pessoa', 'Falar com atendente', 'attendant'),
  ]),
  close('fim', 'Despedida', 'Obrigado pelo contato.'),
]);
