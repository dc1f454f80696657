/** What the robot says by itself between the owner's texts; each can be changed. Persisted inside flows. */
export interface FlowPhrases {
  readonly notUnderstood: string;
  /** A picture, a voice note, a sticker where words or a choice were asked for. */
  readonly notAnOption: string;
  readonly reminder: string;
  readonly ended: string;
  readonly handoff: string;
  /** Added where nobody is at work. */
  readonly handoffClosed: string;
  readonly invalidName: string;
  readonly invalidCpf: string;
  readonly invalidCnpj: string;
  readonly invalidEmail: string;
  readonly invalidDate: string;
  readonly invalidContract: string;
  readonly invalidPhone: string;
  readonly invalidNumber: string;
  readonly invalidText: string;
  readonly documentReceived: string;
  readonly documentNext: string;
  readonly documentWrongType: string;
  readonly documentTooLarge: string;
  readonly documentUnreadable: string;
  readonly documentLost: string;
  readonly documentNotOptional: string;
  readonly identityWrong: string;
  readonly identityPartial: string;
  readonly identityConfirmed: string;
  readonly identityFailed: string;
  /** Titles that the options added by themselves have; at most 20 characters. */
  readonly attendantOption: string;
  readonly backOption: string;
}

/** What a new flow says. The variables `documento`, `tipos`, `tamanho`, `restam` stand only in the phrases of documents. */
export const usualPhrases: FlowPhrases = {
  notUnderstood: 'Não entendi. Toque em uma das opções ou escreva "atendente" para falar com uma pessoa.',
  notAnOption: 'Recebi e guardei aqui. Para continuar, responda à pergunta ou escreva "atendente".',
  reminder: 'Você ainda está por aí? Posso continuar de onde paramos.',
  ended: 'Vou encerrar por aqui porque não tive resposta. Se precisar, é só mandar uma mensagem.',
  handoff: 'Certo! Vou chamar uma pessoa da nossa equipe para continuar com você.',
  handoffClosed: 'Agora estamos fora do horário. Sua conversa já está na fila, e voltamos {{proxima_abertura}}.',
  invalidName: 'Preciso do seu nome, só com letras. Pode escrever de novo?',
  invalidCpf: 'Esse CPF não confere. Confira os 11 números e envie de novo.',
  invalidCnpj: 'Esse CNPJ não confere. Confira e envie de novo.',
  invalidEmail: 'Esse e-mail parece incompleto. Envie de novo, como em nome@exemplo.com.br.',
  invalidDate: 'Não reconheci a data. Envie dia, mês e ano, como em 09/03/1985.',
  invalidContract: 'Não reconheci o número do contrato. Envie como está no seu documento.',
  invalidPhone: 'Esse telefone parece incompleto. Envie com o DDD, como em 11 98877-6655.',
  invalidNumber: 'Preciso de um número. Pode enviar de novo?',
  invalidText: 'Preciso que você escreva a resposta com palavras. Pode enviar de novo?',
  documentReceived: 'Recebi: {{documento}}. Obrigado!',
  documentNext: 'Agora envie: {{documento}}.',
  documentWrongType: 'Esse tipo de arquivo não serve para {{documento}}. Envie em {{tipos}}.',
  documentTooLarge: 'O arquivo passou de {{tamanho}} MB. Envie um menor, por favor.',
  documentUnreadable: 'A imagem ficou ilegível. Envie outra de {{documento}}, com boa luz e sem tremer.',
  documentLost: 'Não consegui abrir o arquivo. Pode enviar de novo?',
  documentNotOptional: 'Esse documento é necessário. Se não o tem agora, escreva "atendente".',
  identityWrong: 'Os dados não conferem. Vamos tentar de novo: {{pergunta}}',
  identityPartial: 'Falta uma parte. {{pergunta}}',
  identityConfirmed: 'Obrigado, identidade confirmada.',
  identityFailed: 'Não consegui confirmar seus dados. Por segurança, vou chamar uma pessoa da equipe.',
  attendantOption: 'Falar com atendente',
  backOption: 'Voltar',
};
