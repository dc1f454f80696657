import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFlow } from './checkFlow';
import type { Flow, FlowNode } from './flow';
import { Talk, said, talkBegins } from './sampleTalk';
import type { FlowAct, FlowInput } from './step';
import { readyTrees } from './trees/readyTrees';
import { menu, option, tree } from './trees/parts';

const word = fc.oneof(
  fc.constantFrom(
    'oi',
    'voltar',
    'menu',
    'repetir',
    '1',
    '2',
    '3',
    'não tenho',
    '725, dia 9',
    '88.412-7',
    '52998224725',
  ),
  fc.constantFrom('sim', 'boleto', 'saldo', '{{nome}}', '{{', 'Joana Prado', '25/12/2026', 'pedido 123', '😀', ''),
  fc.string({ maxLength: 12 }),
);

const input: fc.Arbitrary<(id: string, at: number) => FlowInput> = fc.oneof(
  { weight: 6, arbitrary: word.map((text) => (id: string, at: number) => ({ kind: 'text', id, at, text }) as const) },
  fc
    .constantFrom('robo:inicio:boleto', 'robo:inicio:pedido', 'robo:assunto:divida', 'robo:x:y', 'lixo')
    .map((optionId) => (id: string, at: number) => ({ kind: 'choice', id, at, optionId, title: 'Opção' }) as const),
  fc
    .record({
      mimeType: fc.constantFrom('application/pdf', 'image/jpeg', 'audio/ogg', ''),
      size: fc.constantFrom(null, 0, 5_000, 99_000_000),
      picture: fc.constantFrom(
        null,
        { width: 10, height: 10, sharpness: 1 },
        { width: 900, height: 900, sharpness: 90 },
      ),
      lost: fc.boolean(),
    })
    .map((file) => (id: string, at: number) => ({ kind: 'file', id, at, file }) as const),
  fc.constant((id: string, at: number) => ({ kind: 'other', id, at }) as const),
  fc.constant((id: string, at: number) => ({ kind: 'silence', id, at }) as const),
);

const events = fc.array(fc.tuple(input, fc.integer({ min: 0, max: 5_000_000 })), { maxLength: 25 });
const anyTree: fc.Arbitrary<Flow> = fc.constantFrom(...Object.values(readyTrees));

function run(flow: Flow, list: readonly FlowInput[]): { readonly acts: readonly FlowAct[]; readonly talk: Talk } {
  const talk = new Talk(flow, { phoneKeys: ['contract:884127'] });
  const acts = list.flatMap((one) => {
    talk.now = one.at;
    return talk.put(one);
  });
  return { acts, talk };
}

function timed(list: readonly (readonly [(id: string, at: number) => FlowInput, number])[]): FlowInput[] {
  let at = talkBegins;
  return list.map(([make, pause], place) => make(`w${place}`, (at += pause)));
}

describe('any sequence of inputs', () => {
  it('is never stuck: it waits at a node that is there, or has ended; and never says {{', () => {
    fc.assert(
      fc.property(anyTree, events, (flow, list) => {
        const { acts, talk } = run(flow, timed(list));
        for (const text of said(acts)) {
          expect(text).not.toContain('{{');
          expect(text.trim()).not.toBe('');
        }
        const { nodeId, ended, dueAt } = talk.session;
        if (ended === null && nodeId !== null) {
          expect(flow.nodes.some(({ id }) => id === nodeId)).toBe(true);
          expect(dueAt).not.toBeNull();
        }
        expect(ended === null ? 0 : 1).toBe(acts.filter((act) => act.do === 'handoff' || act.do === 'close').length);
      }),
      { numRuns: 600 },
    );
  });

  it('a person is always one word away', () => {
    fc.assert(
      fc.property(anyTree, events, (flow, list) => {
        const { talk } = run(flow, timed(list));
        if (talk.session.ended !== null) return;
        if (talk.session.nodeId === null) talk.say('oi');
        talk.say('falar com atendente');
        expect(talk.session.ended).not.toBeNull();
        expect(talk.acts.at(-1)?.do).toBe('handoff');
      }),
      { numRuns: 600 },
    );
  });

  it('told twice says everything once', () => {
    fc.assert(
      fc.property(anyTree, events, fc.integer({ min: 1, max: 4 }), (flow, list, times) => {
        const inputs = timed(list);
        const twice = inputs.flatMap((one) => Array.from({ length: times }, () => one));
        expect(run(flow, twice).acts).toEqual(run(flow, inputs).acts);
      }),
      { numRuns: 300 },
    );
  });

  it('nothing of a record is said before the identity was confirmed', () => {
    fc.assert(
      fc.property(anyTree, events, (flow, list) => {
        const { acts } = run(flow, timed(list));
        const confirmed = acts.findIndex((act) => act.do === 'identity' && act.confirmedUntil !== null);
        const before = confirmed < 0 ? acts : acts.slice(0, confirmed);
        expect(said(before).join(' ')).not.toMatch(/412,30|9\.800/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('any tree at all', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const next = fc.oneof(
    fc.constantFrom(...ids, 'gone').map((id) => ({ to: 'node', id }) as const),
    fc.constantFrom('back', 'start', 'attendant', 'close').map((to) => ({ to }) as const),
    fc.constant(null),
  );
  const text = fc.constantFrom('Oi {{nome}}', '{{registro.Saldo}}', '', '{{', '{{campo.x}} {{documento}}');
  const node = (id: string): fc.Arbitrary<FlowNode> =>
    fc
      .tuple(next, next, text, fc.constantFrom('message', 'menu', 'keywords', 'collect', 'identity', 'answer'))
      .map(([one, two, words, kind]): FlowNode => {
        const base = { id, title: id, text: words };
        if (kind === 'message') return { kind, ...base, next: one };
        if (kind === 'menu')
          return { ...menu(id, id, words, []), options: [{ ...option('o', 'sim', 'a'), next: one }] };
        if (kind === 'keywords') {
          return {
            kind,
            ...base,
            routes: [{ id: 'r', title: 'R', keywords: ['sim'], next: one }],
            otherwise: two,
            tries: 2,
          };
        }
        if (kind === 'collect') {
          return { kind, ...base, field: { key: 'x', label: 'X', type: 'text' }, keep: false, tries: 2, next: one };
        }
        if (kind === 'answer') return { kind, ...base, next: one, missing: two };
        return {
          kind: 'identity',
          ...base,
          cpfDigits: 3,
          cpfEnd: 'last',
          birth: 'day',
          tries: 2,
          validHours: 1,
          next: one,
          failed: two,
        };
      });
  const wild = fc.tuple(...ids.map(node)).map((nodes) => tree(nodes));

  it('ends or waits, and a person is reachable', () => {
    fc.assert(
      fc.property(wild, events, (flow, list) => {
        const { talk, acts } = run(flow, timed(list));
        for (const words of said(acts)) expect(words).not.toContain('{{');
        if (talk.session.ended === null) talk.say('oi');
        if (talk.session.ended === null) talk.say('atendente');
        expect(talk.session.ended).not.toBeNull();
        expect(checkFlow(flow, { sectorIds: [], columns: null, fields: [] })).toBeInstanceOf(Array);
      }),
      { numRuns: 600 },
    );
  });
});
