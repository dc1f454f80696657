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
}

const say = (text: string, afterMs = 2_200): Act => ({ afterMs, write: { type: 'text', text } });

const RECEIPT = writePdf([
  'Comprovante de transferencia Pix (exemplo)',
  'Valor: R$ 129,90',
  'Para: Doce Balcao Confeitaria',
  'Sem valor: documento de demonstracao',
]);

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
    { hears: /(quant|tamanho|pessoas|kg)/i, acts: [say('Seria para umas 15 pessoas')] },
    { hears: /(valor|r\$|preço|custa)/i, acts: [say('Perfeito, pode fechar!'), { afterMs: 1_200, react: '❤️' }] },
    { hears: /(obrigad|até)/i, acts: [{ afterMs: 1_000, react: '👍' }] },
  ],
  otherwise: [
    [say('Ah, ótimo! E qual é o valor?')],
    [say('Consigo retirar às 10h?')],
    [{ afterMs: 900, react: '🙏' }, say('Obrigada! Até sábado', 2_600)],
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
    say('Boa tarde, fiz o Pix do pedido 0001', 900),
    {
      afterMs: 2_600,
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
      hears: /(confirm|recebid|recebemos|certo)/i,
      acts: [{ afterMs: 1_000, react: '👍' }, say('Que bom! Que horas entrega?')],
    },
  ],
  otherwise: [[say('Vocês receberam certinho?')], [say('Show, valeu!')]],
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
  opening: [say('Oi! Vi vocês no Instagram, dá para ver o cardápio por aqui?', 1_400)],
  rules: [{ hears: /(cardápio|cardapio|link|https?:)/i, acts: [say('Recebi! Vou olhar com calma 😋')] }],
  otherwise: [[say('Tem opção sem lactose?')], [say('Boa, obrigada!'), { afterMs: 3_000, react: '😍' }]],
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
    { afterMs: 2_000, write: { type: 'image', caption: 'Queria um bolo parecido com este, é possível?' } },
    { afterMs: 4_500, write: { type: 'audio', voice: true } },
  ],
  rules: [
    {
      hears: /(sim|claro|fazemos|possível)/i,
      acts: [{ afterMs: 900, react: '🎉' }, say('Oba! Quero encomendar então')],
    },
  ],
  otherwise: [[say('É para o aniversário da minha filha, dia 30')], [say('Combinado!')]],
};

const seuRaimundo: Persona = {
  customer: {
    key: 'raimundo',
    name: 'Seu Raimundo',
    waId: '558590001005',
    bsuid: 'BR.1349120865530005',
    mode: 'phone',
  },
  opening: [say('Vocês abrem domingo?', 3_200)],
  rules: [
    {
      hears: /(domingo|fechad|abrimos|aberto)/i,
      acts: [say('Obrigado pela informação'), { afterMs: 1_500, react: '👍' }],
    },
  ],
  otherwise: [
    [say('Qual o endereço?')],
    [
      {
        afterMs: 2_500,
        write: { type: 'location', latitude: -23.5505, longitude: -46.6333, name: 'Praça da Sé', address: 'São Paulo' },
      },
      say('Estou por aqui, é perto?', 3_800),
    ],
  ],
};

/** A few customers of a small shop, all invented. */
export const personas: readonly Persona[] = [ana, carlos, hidden, joana, seuRaimundo];
