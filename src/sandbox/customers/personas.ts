import { writePdf } from '../samples/pdf';
import type { InboundSpec } from '../inbound/spec';
import type { CustomerSeed } from '../state/customer';

/** One thing that a sample customer does, some time after what caused it. */
export interface Act {
  /** Sandbox ms after its cause. */
  readonly afterMs: number;
  readonly write?: InboundSpec;
  /** React to the business's newest message. */
  readonly react?: string;
}

export interface AnswerRule {
  /** Words of the business's message that call for this answer. */
  readonly hears: RegExp;
  readonly acts: readonly Act[];
}

/** A sample customer: what she writes first, and how she answers. */
export interface Persona {
  readonly customer: CustomerSeed;
  readonly opening: readonly Act[];
  readonly rules: readonly AnswerRule[];
  /** Answers in turn when no rule fits; afterwards she is silent. */
  readonly otherwise: readonly (readonly Act[])[];
  /** Only while the business has never answered: one more try, counted from the start. */
  readonly later?: readonly Act[];
}

const say = (text: string, afterMs = 2_200): Act => ({ afterMs, write: { type: 'text', text } });

const RECEIPT = writePdf([
  'Comprovante de transferencia Pix (exemplo)',
  'Valor: R$ 129,90',
  'Para: Doce Balcao Confeitaria',
  'Sem valor: documento de demonstracao',
]);

const GREETING = /\b(oi|olá|ola|bom dia|boa tarde|boa noite|como posso ajudar)\b/i;
const PRICE = /(r\$|valor|preço|custa|\breais\b)/i;
const FAREWELL = /(obrigad|agradec|disponha|por nada|até (mais|logo|sábado|amanhã)|bom fim de semana|encerrad)/i;

const ana: Persona = {
  customer: {
    key: 'ana',
    name: 'Ana Beatriz',
    waId: '5511900001001',
    bsuid: 'BR.1349120865530001',
    mode: 'phone-bsuid',
  },
  opening: [say('Oi, bom dia! 😊', 400), say('Vocês fazem bolo de cenoura para sábado?', 1_800)],
  rules: [
    { hears: /(quant[ao]s|tamanho|pessoas|\bkg\b|quilo)/i, acts: [say('Somos umas 15 pessoas')] },
    { hears: PRICE, acts: [{ afterMs: 1_200, react: '❤️' }, say('Ótimo, pode fechar para mim!', 3_000)] },
    { hears: /(retira|entrega|buscar|endereço)/i, acts: [say('Eu passo aí para buscar, pode ser às 10h?')] },
    { hears: /(pix|chave|sinal|pagamento)/i, acts: [say('Vou fazer o Pix agora e já mando o comprovante')] },
    { hears: FAREWELL, acts: [{ afterMs: 1_000, react: '🙏' }] },
    { hears: GREETING, acts: [say('Tudo bem? É para o aniversário da minha mãe 🎂')] },
  ],
  otherwise: [
    [say('Que bom! E quanto fica?')],
    [say('Dá para escrever "Parabéns, mãe" em cima?')],
    [say('Perfeito. Obrigada pela atenção!')],
  ],
  later: [
    { afterMs: 150_000, write: { type: 'text', text: 'Consegue me responder ainda hoje? Preciso fechar o bolo 🙈' } },
  ],
};

const carlos: Persona = {
  customer: {
    key: 'carlos',
    name: 'Carlos Mendes',
    waId: '553190001002',
    bsuid: 'BR.1349120865530002',
    mode: 'phone-bsuid-username',
    username: 'carlos.mendes',
  },
  opening: [
    say('Boa tarde! Fiz o Pix do pedido 0001', 5_000),
    {
      afterMs: 8_000,
      write: {
        type: 'document',
        base64: Buffer.from(RECEIPT).toString('base64'),
        mimeType: 'application/pdf',
        fileName: 'comprovante-pix.pdf',
        caption: 'Segue o comprovante',
      },
    },
  ],
  rules: [
    {
      hears: /(confirm|recebid|recebemos|caiu|certinho|tudo certo)/i,
      acts: [{ afterMs: 1_000, react: '👍' }, say('Que bom! Que horas sai a entrega?')],
    },
    { hears: /(\b\d{1,2} ?(h|:)|entrega|motoboy|saiu)/i, acts: [say('Beleza, vou deixar avisado na portaria')] },
    { hears: FAREWELL, acts: [{ afterMs: 1_000, react: '👍' }] },
    { hears: GREETING, acts: [say('Conseguiram ver se o Pix caiu?')] },
  ],
  otherwise: [[say('Certo. Precisa de mais alguma coisa minha?')], [say('Show, valeu!')]],
  later: [{ afterMs: 240_000, write: { type: 'text', text: 'Oi, conseguiram conferir o comprovante?' } }],
};

const hidden: Persona = {
  customer: {
    key: 'lu.doces',
    name: 'Lu',
    waId: '5521900001003',
    bsuid: 'BR.1349120865530003',
    mode: 'bsuid-only',
    username: 'lu.doces',
  },
  opening: [say('Oi! Vi vocês no Instagram. Dá para ver o cardápio por aqui?', 12_000)],
  rules: [
    { hears: /(cardápio|cardapio|https?:|segue|anexo)/i, acts: [say('Recebi! Vou olhar com calma 😋')] },
    { hears: /lactose/i, acts: [say('Ah, que ótimo! Quero uma caixinha de 12 então')] },
    { hears: PRICE, acts: [say('Cabe no bolso 😄 como faço para pagar?')] },
    { hears: FAREWELL, acts: [{ afterMs: 1_500, react: '😍' }] },
  ],
  otherwise: [[say('Vocês têm opção sem lactose?')], [say('Boa, obrigada!'), { afterMs: 4_000, react: '😍' }]],
};

const joana: Persona = {
  customer: {
    key: 'joana',
    name: 'Joana Prado',
    waId: '5541900001004',
    bsuid: 'BR.1349120865530004',
    mode: 'phone-bsuid',
  },
  opening: [
    { afterMs: 18_000, write: { type: 'image', caption: 'Queria um bolo parecido com este, dá para fazer?' } },
    { afterMs: 23_000, write: { type: 'audio', voice: true } },
  ],
  rules: [
    {
      hears: /(\bsim\b|claro|fazemos|possível|dá para fazer|conseguimos)/i,
      acts: [{ afterMs: 900, react: '🎉' }, say('Oba! Quero encomendar então')],
    },
    {
      hears: /(quando|que dia|data|para quando)/i,
      acts: [say('É para o aniversário da minha filha, no próximo sábado')],
    },
    { hears: PRICE, acts: [say('Tudo bem, pode anotar o pedido')] },
    { hears: FAREWELL, acts: [{ afterMs: 1_000, react: '❤️' }] },
  ],
  otherwise: [[say('Precisa ser de chocolate por dentro, tá?')], [say('Combinado, fico no aguardo!')]],
};

const seuRaimundo: Persona = {
  customer: {
    key: 'raimundo',
    name: 'Seu Raimundo',
    waId: '558590001005',
    bsuid: 'BR.1349120865530005',
    mode: 'phone',
  },
  opening: [say('Bom dia. Vocês abrem no domingo?', 30_000)],
  rules: [
    {
      hears: /(domingo|fechad|abrimos|aberto|funciona)/i,
      acts: [say('Entendi, obrigado pela informação. E onde fica a loja?')],
    },
    {
      hears: /(\brua\b|avenida|endereço|ficamos|esquina)/i,
      acts: [
        {
          afterMs: 2_500,
          write: {
            type: 'location',
            latitude: -23.5505,
            longitude: -46.6333,
            name: 'Praça da Sé',
            address: 'São Paulo',
          },
        },
        say('Estou por aqui, é perto?', 4_500),
      ],
    },
    { hears: FAREWELL, acts: [{ afterMs: 1_500, react: '👍' }] },
    { hears: GREETING, acts: [say('É só para saber se pego um bolo na volta da missa')] },
  ],
  otherwise: [[say('Está bem. Deus abençoe!')]],
};

const beto: Persona = {
  customer: {
    key: 'beto',
    name: 'Beto da Padaria Sol',
    waId: '5511900001006',
    bsuid: 'BR.1349120865530006',
    mode: 'phone-bsuid',
  },
  opening: [
    say('Opa, tudo bem? Preciso de 200 brigadeiros para um evento na sexta', 180_000),
    say('Vocês dão desconto por quantidade?', 186_000),
  ],
  rules: [
    { hears: PRICE, acts: [say('Fechado! Pode mandar a chave Pix?')] },
    {
      hears: /(desconto|por cento|\d ?%)/i,
      acts: [{ afterMs: 1_000, react: '🙌' }, say('Aí sim! Quanto fica o total?')],
    },
    { hears: /(chave|pix|e-mail)/i, acts: [say('Anotado, pago ainda hoje')] },
    { hears: FAREWELL, acts: [{ afterMs: 1_000, react: '🤝' }] },
  ],
  otherwise: [[say('Certo. E vocês entregam?')], [say('Combinado então')]],
};

const marcia: Persona = {
  customer: {
    key: 'marcia',
    name: 'Márcia Lopes',
    waId: '5519900001007',
    bsuid: 'BR.1349120865530007',
    mode: 'phone-bsuid-username',
    username: 'marcia.lopes',
  },
  opening: [say('Boa tarde, meu pedido de ontem veio sem as velinhas 😕', 360_000)],
  rules: [
    {
      hears: /(desculp|sentimos|lament|pedimos|resolver|enviar|mandar)/i,
      acts: [say('Tudo bem, acontece! Consigo pegar amanhã cedo?')],
    },
    {
      hears: /(pode|claro|amanhã|separad)/i,
      acts: [{ afterMs: 1_200, react: '🙏' }, say('Obrigada pela gentileza!', 3_500)],
    },
    { hears: FAREWELL, acts: [{ afterMs: 1_000, react: '❤️' }] },
  ],
  otherwise: [[say('Como a gente resolve?')]],
};

/** A few customers of a small shop, all invented. */
export const personas: readonly Persona[] = [ana, carlos, hidden, joana, seuRaimundo, beto, marcia];
