/** Words that desks ask for again and again, as customers in Brazil write them: a beginning, to be made one's own. */
export const wordLists = {
  payment:
    'boleto, segunda via, pix, pagar, pagamento, parcela, fatura, carnê, vencimento, código de barras, comprovante, quitar',
  complaint:
    'reclamação, reclamar, absurdo, descaso, péssimo, procon, reclame aqui, advogado, processo, ouvidoria, vergonha, ninguém responde',
  cancel: 'cancelar, cancelamento, desistir, desistência, rescisão, encerrar o contrato, devolver, reembolso, estorno',
  stop: 'parar, pare, sair, remover, descadastrar, não quero receber, não me mande, não perturbe',
  stranger: 'não sou, número errado, não conheço, engano, não é meu, pessoa errada, não é essa pessoa',
  urgent: 'urgente, urgência, emergência, agora, hoje ainda, imediato, acidente, socorro',
  person: 'atendente, atendimento, falar com alguém, humano, pessoa, falar com uma pessoa',
} as const;

export type WordList = keyof typeof wordLists;
