import { SECOND } from '../../../kernel/instant';
import type { CustomerRecord } from './customerRecord';
import { recordKey } from './customerRecord';
import type { Flow } from './flow';
import { newSession } from './session';
import type { FlowSession } from './session';
import { stepFlow } from './stepFlow';
import type { FlowAct, FlowContext, FlowInput, ReceivedFile } from './step';

/** Saturday 28 November 2026, 14:00 in São Paulo. */
export const talkBegins = Date.parse('2026-11-28T17:00:00Z');

/** An invented customer with contract 88.412-7. CPF 529.982.247-25 is the one that Receita's own examples use. */
const sampleRecord: CustomerRecord = {
  id: 'r1',
  name: 'Joana Prado',
  cpf: '52998224725',
  birthDate: '1985-03-09',
  values: {
    Nome: 'Joana Prado',
    Contrato: '88.412-7',
    Valor: 'R$ 412,30',
    Vencimento: '10/12/2026',
    Saldo: 'R$ 9.800,00',
  },
};

const sampleRecords = new Map<string, readonly CustomerRecord[]>(
  [recordKey('contract', '88.412-7'), recordKey('cpf', '52998224725')].map((key) => [key ?? '', [sampleRecord]]),
);

const sampleContext: FlowContext = {
  now: talkBegins,
  variables: {
    nome: 'Joana Prado',
    primeiro_nome: 'Joana',
    saudacao: 'Boa tarde',
    empresa: 'Horizonte',
    protocolo: '1',
  },
  records: sampleRecords,
  phoneKeys: ['phone:5511988776655'],
  identityLocked: false,
  isOpen: true,
};

/** A conversation with a flow, a word a minute unless said otherwise. */
export class Talk {
  session: FlowSession;
  readonly acts: FlowAct[] = [];
  now = talkBegins;
  private count = 0;

  constructor(
    readonly flow: Flow,
    readonly context: Partial<FlowContext> = {},
  ) {
    this.session = newSession('f1', 1, talkBegins);
  }

  /** @param after seconds since the word before */
  say(text: string, after = 60): FlowAct[] {
    return this.put({ kind: 'text', text, ...this.word(after) });
  }

  press(optionId: string, title: string): FlowAct[] {
    return this.put({ kind: 'choice', optionId, title, ...this.word(60) });
  }

  send(file: Partial<ReceivedFile>, after = 60): FlowAct[] {
    const usual = { mimeType: 'application/pdf', size: 40_000, picture: null, lost: false };
    return this.put({ kind: 'file', file: { ...usual, ...file }, ...this.word(after) });
  }

  other(): FlowAct[] {
    return this.put({ kind: 'other', ...this.word(60) });
  }

  wait(minutes: number): FlowAct[] {
    this.now += minutes * 60 * SECOND;
    return this.put({ kind: 'silence', id: `silence-${this.count++}`, at: this.now });
  }

  put(input: FlowInput): FlowAct[] {
    const step = stepFlow(this.flow, this.session, input, { ...sampleContext, ...this.context, now: this.now });
    this.session = step.session;
    this.acts.push(...step.acts);
    return [...step.acts];
  }

  private word(after: number): { readonly id: string; readonly at: number } {
    this.now += after * SECOND;
    this.count += 1;
    return { id: `wamid.${this.count}`, at: this.now };
  }
}

/** What was said in some acts, a line each. */
export function said(acts: readonly FlowAct[]): string[] {
  return acts.flatMap((act) => {
    if (act.do !== 'send') return [];
    return [act.content.kind === 'text' ? act.content.text : act.content.body];
  });
}
