export const sound = {
  section: 'Sons',
  try: 'Experimentar',
  tryOne: 'Experimentar: {{label}}',
  tryOff: 'Escolha um som para experimentar.',
  names: { off: 'Nenhum', bell: 'Sino', chime: 'Duas notas', drop: 'Gota', wood: 'Madeira' },
  kinds: {
    assigned: { label: 'Conversa para mim', hint: 'Quando uma conversa chega a você ou está para perder a vez.' },
    mentioned: { label: 'Alguém me chamou', hint: 'Quando um colega escreve seu nome em uma nota.' },
    queue: { label: 'Cliente entrou na fila', hint: 'Na primeira mensagem de quem passa a esperar nos seus setores.' },
    message: { label: 'Mensagem em conversa minha', hint: 'A cada mensagem de um cliente que você atende.' },
    any: { label: 'Mensagem de cliente', hint: 'A cada mensagem que chega.' },
  },
  volume: 'Volume',
  volumes: { low: 'Baixo', medium: 'Médio', high: 'Alto' },
  when: 'Só toca no seu horário e enquanto você está disponível.',
  whenAlone: 'Vale para todos os sons do Balcão neste computador.',
  quiet: {
    offline: 'Agora nada toca: você está fora do atendimento.',
    pause: 'Agora nada toca: você está em pausa ou ausente.',
    'off-hours': 'Agora nada toca: está fora do seu horário.',
  },
} as const;
