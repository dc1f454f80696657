import { describe, expect, it } from 'vitest';
import { ptBR } from '../../words/pt-BR/index';
import { emptyDraft, toForm, type ConnectionDraft, type DraftField } from './connectionDraft';
import { fieldProblem, isQuickTunnel } from './fieldProblem';
import { firstOpenStep, openFields } from './formSteps';
import { newVerifyToken } from './verifyToken';

const TOKEN = `EAA${'Gm0PX4ZCpsBO'.repeat(12)}`;
const whole: ConnectionDraft = {
  ...emptyDraft('abcdefgh-1234'),
  phoneNumberId: '106540352242922',
  wabaId: '102290129340398',
  accessToken: TOKEN,
  appSecret: '0123456789abcdef0123456789abcdef',
  publicUrl: 'https://balcao.padariaexemplo.com.br',
};
const problem = (field: DraftField, value: string, rest: Partial<ConnectionDraft> = {}) =>
  fieldProblem(field, { ...whole, ...rest, [field]: value });

describe('fieldProblem', () => {
  it.each<[DraftField, string, string | null]>([
    ['phoneNumberId', '106540352242922', null],
    ['phoneNumberId', '  106540352242922 ', null],
    ['phoneNumberId', '', 'empty'],
    ['phoneNumberId', '+55 11 90000-1234', 'looks-like-phone'],
    ['phoneNumberId', '5511900001234', 'looks-like-phone'],
    ['phoneNumberId', '1065abc', 'digits-only'],
    ['phoneNumberId', '12345', 'too-short'],
    ['wabaId', '106540352242922', 'same-as-number'],
    ['accessToken', `${TOKEN} x`, 'inner-space'],
    ['accessToken', '106540352242922', 'token-is-id'],
    ['accessToken', '0123456789abcdef0123456789abcdef', 'token-is-secret'],
    ['accessToken', 'senha123', 'token-shape'],
    ['accessToken', TOKEN, null],
    ['appSecret', TOKEN, 'secret-is-token'],
    ['appSecret', '0123', 'secret-shape'],
    ['verifyToken', 'curto', 'verify-shape'],
    ['publicUrl', 'http://balcao.exemplo.com.br', 'not-https'],
    ['publicUrl', 'balcao.exemplo.com.br', 'not-https'],
    ['publicUrl', 'https://balcao.exemplo.com.br/webhook', 'has-path'],
    ['publicUrl', 'https://balcao.exemplo.com.br/?a=1', 'has-path'],
    ['publicUrl', 'https://balcao.exemplo.com.br/', null],
    ['publicUrl', 'https://balcao.exemplo.com.br:3000', 'has-port'],
    ['publicUrl', 'https://loja.tail1234.ts.net:8443', null],
    ['publicUrl', 'https://192.168.0.10', 'local-address'],
    ['publicUrl', 'https://caixa.local', 'local-address'],
    ['publicUrl', 'o endereço', 'inner-space'],
    ['publicUrl', 'https://balcao', 'not-address'],
    ['webhookPort', '80', 'port-range'],
    ['webhookPort', '8787', null],
    ['webhookPort', 'oito', 'digits-only'],
    ['graphUrl', '', null],
    ['graphUrl', 'ftp://x', 'not-address'],
  ])('%s %j → %s', (field, value, expected) => {
    expect(problem(field, value)).toBe(expected);
  });

  it('expects less of an API that is not Meta’s own', () => {
    const graphUrl = 'http://127.0.0.1:4010';
    expect(problem('accessToken', 'sandbox-token', { graphUrl })).toBeNull();
    expect(problem('appSecret', 'sandbox-secret', { graphUrl })).toBeNull();
    expect(problem('publicUrl', '', { graphUrl })).toBeNull();
    expect(problem('publicUrl', '', { graphUrl: 'https://graph.exemplo.com' })).toBe('empty');
  });

  it('knows the tunnel that changes its address at every start', () => {
    expect(isQuickTunnel('https://calm-river-12.trycloudflare.com')).toBe(true);
    expect(isQuickTunnel('https://balcao.exemplo.com.br')).toBe(false);
  });
});

describe('the steps of the form', () => {
  it('leads to the first field that is missing', () => {
    expect(firstOpenStep(emptyDraft('abcdefgh'))).toBe('number');
    expect(firstOpenStep({ ...whole, appSecret: '' })).toBe('keys');
    expect(openFields('keys', { ...whole, appSecret: '' })).toEqual(['appSecret']);
    expect(firstOpenStep(whole)).toBe('checks');
  });
});

describe('toForm', () => {
  it('takes accidents of copying away and leaves the official address out', () => {
    const form = toForm({ ...whole, accessToken: ` ${TOKEN}\n`, publicUrl: 'https://balcao.exemplo.com.br/ ' });
    expect(form).toMatchObject({ accessToken: TOKEN, publicUrl: 'https://balcao.exemplo.com.br', webhookPort: 8787 });
    expect('graphUrl' in form).toBe(false);
  });
});

describe('newVerifyToken', () => {
  it('is accepted by its own rule and uses every byte', () => {
    const token = newVerifyToken((length) => Uint8Array.from({ length }, (_, place) => place * 7));
    expect(problem('verifyToken', token)).toBeNull();
    expect(new Set(token).size).toBeGreaterThan(20);
  });
});

describe('words', () => {
  it('say what is missing for every field', () => {
    expect(Object.keys(ptBR.setup.problems.empty).sort()).toEqual(Object.keys(ptBR.setup.fields).sort());
  });
});
