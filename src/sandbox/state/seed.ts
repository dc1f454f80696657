import { ALL_SCOPES, type Account, type BusinessNumber } from './account';
import type { Template, TemplateCategory, TemplateComponent } from './template';

/** Ids and secrets of the demonstration number: the same at each start, so that its history stays one. */
export const SEED = {
  phoneNumberId: '109876543210987',
  wabaId: '102345678901234',
  businessId: '103456789012345',
  appId: '104567890123456',
  digits: '551131234567',
  display: '+55 11 3123-4567',
  appSecret: '5a2d0b0c1e3f48a79b6c7d8e9f001122',
  accessToken: 'EAASandboxBalcaoDemonstracao0000000000000000000000',
  verifyToken: 'balcao-demonstracao',
} as const;

/** The account as it is at the start. */
export function seedAccount(): Account {
  return {
    wabaId: SEED.wabaId,
    businessId: SEED.businessId,
    appId: SEED.appId,
    appName: 'Balcão de exemplo',
    appSecret: SEED.appSecret,
    verifyToken: SEED.verifyToken,
    accessToken: SEED.accessToken,
    tokenExpired: false,
    tokenExpiresAt: 0,
    scopes: [...ALL_SCOPES],
    subscribed: true,
    wabaOverride: null,
    appCallback: null,
    appFields: ['messages', 'message_template_status_update', 'user_preferences', 'account_update'],
    name: 'Doce Balcão Confeitaria',
    restricted: false,
  };
}

/** The one number of the start. */
export function seedNumber(): BusinessNumber {
  return {
    id: SEED.phoneNumberId,
    digits: SEED.digits,
    display: SEED.display,
    verifiedName: 'Doce Balcão Confeitaria',
    quality: 'GREEN',
    status: 'CONNECTED',
    nameStatus: 'APPROVED',
    registered: true,
    pin: '123456',
    tier: 'TIER_2K',
    override: null,
    profile: {
      about: 'Bolos e doces por encomenda',
      address: 'Rua das Flores, 100, São Paulo',
      description: 'Confeitaria de exemplo: os pedidos daqui não são de verdade.',
      email: 'contato@example.com',
      profile_picture_url: '',
      websites: ['https://example.com/'],
      vertical: 'RESTAURANT',
    },
    qrCodes: new Map(),
    settings: { calling: { status: 'DISABLED' }, user_identity_change: { enable_identity_key_check: false } },
    automation: { prompts: [], commands: [] },
    serviceDelivered: new Map(),
  };
}

interface TemplateSeed {
  readonly name: string;
  readonly language: string;
  readonly category: TemplateCategory;
  readonly named?: boolean;
  readonly components: readonly TemplateComponent[];
}

const SEEDS: readonly TemplateSeed[] = [
  {
    name: 'hello_world',
    language: 'en_US',
    category: 'UTILITY',
    components: [
      { type: 'HEADER', format: 'TEXT', text: 'Hello World' },
      { type: 'BODY', text: 'Welcome and congratulations! This message shows that you can send templates.' },
    ],
  },
  {
    name: 'lembrete_horario',
    language: 'pt_BR',
    category: 'UTILITY',
    named: true,
    components: [
      {
        type: 'BODY',
        text: 'Olá, {{nome}}! Lembrete do seu horário em {{data}} às {{hora}}. Até lá!',
        example: { body_text_named_params: [{ param_name: 'nome', example: 'Ana' }] },
      },
      {
        type: 'BUTTONS',
        buttons: [
          { type: 'QUICK_REPLY', text: 'Confirmar' },
          { type: 'QUICK_REPLY', text: 'Remarcar' },
        ],
      },
    ],
  },
  {
    name: 'pedido_pronto',
    language: 'pt_BR',
    category: 'UTILITY',
    components: [
      {
        type: 'BODY',
        text: 'Oi, {{1}}! Seu pedido {{2}} está pronto para retirada.',
        example: { body_text: [['Ana', '0001']] },
      },
    ],
  },
  {
    name: 'promocao_semana',
    language: 'pt_BR',
    category: 'MARKETING',
    components: [
      { type: 'HEADER', format: 'IMAGE', example: { header_handle: ['4::exemplo'] } },
      {
        type: 'BODY',
        text: 'Oi, {{1}}! Esta semana tem bolo de cenoura com 10% de desconto.',
        example: { body_text: [['Ana']] },
      },
      { type: 'FOOTER', text: 'Para não receber mais, toque em Parar promoções' },
      {
        type: 'BUTTONS',
        buttons: [
          { type: 'QUICK_REPLY', text: 'Parar promoções' },
          { type: 'URL', text: 'Ver cardápio', url: 'https://example.com/cardapio/{{1}}' },
        ],
      },
    ],
  },
  {
    name: 'codigo_acesso',
    language: 'pt_BR',
    category: 'AUTHENTICATION',
    components: [
      { type: 'BODY', text: '*{{1}}* é seu código de verificação.', example: { body_text: [['123456']] } },
      { type: 'BUTTONS', buttons: [{ type: 'URL', text: 'Copiar código', url: 'https://example.com/otp?code={{1}}' }] },
    ],
  },
  {
    name: 'segunda_via',
    language: 'pt_BR',
    category: 'UTILITY',
    components: [
      { type: 'HEADER', format: 'DOCUMENT', example: { header_handle: ['4::exemplo'] } },
      {
        type: 'BODY',
        text: 'Oi, {{1}}! Segue a segunda via que você pediu. Qualquer dúvida, responda por aqui.',
        example: { body_text: [['Ana']] },
      },
    ],
  },
];

/** The approved templates of the start. */
export function seedTemplates(now: number): readonly Template[] {
  return SEEDS.map((seed, place) => ({
    id: `10500000000000${String(place + 1)}`,
    name: seed.name,
    language: seed.language,
    category: seed.category,
    parameterFormat: seed.named ? 'NAMED' : 'POSITIONAL',
    components: seed.components,
    status: 'APPROVED',
    rejectedReason: 'NONE',
    quality: 'GREEN',
    updatedAt: now,
  }));
}
