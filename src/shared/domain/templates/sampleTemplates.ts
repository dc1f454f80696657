import type { Template } from './template';

/** Templates for tests: with names, with numbers, with a picture. */
const approved = { language: 'pt_BR', status: 'APPROVED', category: 'UTILITY', quality: 'GREEN' } as const;

export const reminder: Template = {
  ...{ ...approved, name: 'lembrete_horario', format: 'NAMED' },
  components: [
    {
      type: 'HEADER',
      format: 'TEXT',
      text: 'Pedido {{numero}}',
      example: { header_text_named_params: [{ param_name: 'numero', example: '0001' }] },
    },
    {
      type: 'BODY',
      text: 'Olá, {{nome}}! Lembrete do seu horário em {{data}}. Até lá!',
      example: {
        body_text_named_params: [
          { param_name: 'data', example: '03/12' },
          { param_name: 'nome', example: 'Ana' },
        ],
      },
    },
    { type: 'FOOTER', text: 'Doce Balcão' },
    { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Confirmar' }] },
  ],
};

export const ready: Template = {
  ...{ ...approved, name: 'pedido_pronto', format: 'POSITIONAL' },
  components: [
    { type: 'BODY', text: 'Oi, {{1}}! Seu pedido {{2}} está pronto.', example: { body_text: [['Ana', '0001']] } },
  ],
};

export const offer: Template = {
  ...{ ...approved, category: 'MARKETING', name: 'promocao', format: 'POSITIONAL' },
  components: [
    { type: 'HEADER', format: 'IMAGE', example: { header_handle: ['4::x'] } },
    { type: 'BODY', text: 'Oi! Bolo de {{1}} com desconto esta semana.', example: { body_text: [['cenoura']] } },
    {
      type: 'BUTTONS',
      buttons: [
        { type: 'URL', text: 'Cardápio', url: 'https://example.com/c/{{1}}', example: ['https://example.com/c/bolos'] },
        { type: 'PHONE_NUMBER', text: 'Ligar', phone_number: '+551131234567' },
        { type: 'COPY_CODE', text: 'Copiar', example: 'BOLO10' },
      ],
    },
  ],
};
