/** Texts of the first quick replies. They hold variables, so they are no words of the app: those would be filled in. */
export const sampleTexts = {
  greet: '{{saudacao}}, {{primeiro_nome}}! Aqui é {{atendente}}, da {{empresa}}. Como posso ajudar?',
  wait: 'Só um momento, {{primeiro_nome}}: vou verificar e já volto com a resposta.',
  more: 'Posso ajudar em mais alguma coisa, {{primeiro_nome}}?',
} as const;
