import { answer, close, collect, documents, handoff, identity, identityQuestion, menu, option, tree } from './parts';

/** A consórcio: documents after the draw, boletos, bids, state of the request. */
export const consortiumTree = tree([
  menu(
    'inicio',
    'Boas-vindas',
    '{{saudacao}}, {{primeiro_nome}}! Sou o atendimento automático da {{empresa}}. Como posso ajudar?',
    [
      option(
        'documentos',
        'Enviar documentos',
        'documentos',
        'documento, comprovante, contemplado, contemplada',
        'Para quem foi contemplado',
      ),
      option('boleto', 'Segunda via do boleto', 'boleto', 'boleto, segunda via, parcela, pagar, 2 via'),
      option('saldo', 'Meu saldo e parcela', 'saldo', 'saldo, quanto falta, extrato'),
      option('pedido', 'Andamento do pedido', 'andamento', 'andamento, analise, crédito, status'),
      option('lance', 'Ofertar lance', 'lance', 'lance, ofertar'),
    ],
    { offerAttendant: true },
  ),
  collect(
    'documentos',
    'Número do contrato',
    'Qual é o número do seu contrato?',
    ['contrato', 'Contrato', 'contract'],
    'identidadeDocumentos',
  ),
  identity('identidadeDocumentos', identityQuestion, 'arquivos'),
  documents(
    'arquivos',
    'Documentos do crédito',
    'Vou receber três documentos, um de cada vez, em PDF ou foto bem legível. Comece por: {{documento}}.',
    ['Comprovante de renda', 'Comprovante de endereço', 'RG ou CNH'],
    'credito',
  ),
  handoff('credito', 'Para o crédito', 'Recebi tudo! A equipe de crédito vai conferir e responde por aqui.'),
  answer(
    'boleto',
    'Linha do boleto',
    'Parcela {{registro.Parcela}}, vencimento {{registro.Vencimento}}, valor {{registro.Valor}}.\n\nLinha digitável:\n{{registro.Linha digitável}}',
    'maisAlgo',
  ),
  answer(
    'saldo',
    'Saldo',
    'Grupo {{registro.Grupo}}, cota {{registro.Cota}}.\nSaldo devedor: {{registro.Saldo}}.\nPróxima parcela: {{registro.Vencimento}}.',
    'maisAlgo',
  ),
  answer('andamento', 'Andamento', 'Seu pedido está em: {{registro.Situação}}.', 'maisAlgo'),
  collect(
    'lance',
    'Valor do lance',
    'Qual percentual ou valor você quer ofertar?',
    ['lance', 'Lance', 'text'],
    'lances',
  ),
  handoff('lances', 'Para lances', 'Certo! Vou chamar a equipe de lances para registrar a oferta com você.'),
  menu('maisAlgo', 'Mais alguma coisa?', 'Posso ajudar em mais alguma coisa?', [
    option('sim', 'Sim, ver opções', 'start', 'sim'),
    option('nao', 'Não, obrigado', 'fim', 'nao, obrigado, obrigada'),
    option('pessoa', 'Falar com atendente', 'attendant'),
  ]),
  close('fim', 'Despedida', 'Obrigado! Quando precisar, é só mandar uma mensagem.'),
]);
