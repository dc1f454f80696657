export const player = {
  play: 'Tocar',
  pause: 'Pausar',
  position: 'Posição',
  at: '{{time}} de {{whole}}',
  speed: 'Velocidade: {{speed}}',
  speedHint: 'Velocidade',
  mute: 'Tirar o som',
  unmute: 'Ligar o som',
  length: 'dura {{time}}',
  broken: 'Este computador não consegue tocar este arquivo. Salve para abrir em outro programa.',
} as const;
