/** What the texts of automatic messages begin with; the owner changes them. Their variables are filled when they leave. */
export const automaticTexts = {
  greeting: '{{saudacao}}, {{primeiro_nome}}! Recebemos sua mensagem e já vamos responder.',
  away: 'Olá, {{primeiro_nome}}! No momento estamos fechados. Voltamos {{proxima_abertura}} e respondemos por aqui.',
  busy: 'Todos os atendentes estão ocupados agora. Você é o {{posicao}}º da fila; logo chega a sua vez.',
  farewell: 'Obrigado pelo contato, {{primeiro_nome}}! Protocolo {{protocolo}}.',
  survey: 'Como foi o nosso atendimento? Sua nota ajuda a gente a melhorar.',
  thanks: 'Obrigado pela nota!',
  idle: '{{primeiro_nome}}, ainda precisa de ajuda? Se não, encerramos esta conversa em breve.',
} as const;
