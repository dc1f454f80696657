import { describe, expect, it } from 'vitest';
import { checkFlow } from './checkFlow';
import type { FlowProblemCode } from './flowProblem';
import type { Flow, FlowNode } from './flow';
import { answer, close, collect, documents, handoff, identity, menu, message, option, to, tree } from './trees/parts';
import { readyTrees } from './trees/readyTrees';

const around = { sectorIds: ['first'], columns: null, fields: [] };
const end = handoff('fim', 'Fim', '');
const codes = (flow: Flow, columns: readonly string[] | null = null): FlowProblemCode[] =>
  checkFlow(flow, { ...around, columns }).map(({ code }) => code);
const long = (length: number): string => 'x'.repeat(length);
const options = (count: number) => Array.from({ length: count }, (_, at) => option(`o${at}`, `Opção ${at}`, 'fim'));

describe('checkFlow', () => {
  it.each(Object.entries(readyTrees))('the ready tree %s has nothing wrong', (_name, flow) => {
    expect(checkFlow(flow, around)).toEqual([]);
  });

  it.each<[FlowProblemCode, readonly FlowNode[]]>([
    ['no-way', [{ ...message('a', 'A', 'Oi', 'fim'), next: null }, end]],
    ['lost-way', [message('a', 'A', 'Oi', 'weg')]],
    ['unreachable', [message('a', 'A', 'Oi', 'fim'), end, close('b', 'B', '')]],
    ['talks-in-circles', [message('a', 'A', 'Oi', 'b'), message('b', 'B', 'Oi', 'a')]],
    ['no-exit', [menu('a', 'A', 'Oi', [option('x', 'X', 'b')]), collect('b', 'B', 'E?', ['x', 'X', 'text'], 'a')]],
    ['text-missing', [message('a', 'A', ' ', 'fim'), end]],
    ['text-too-long', [message('a', 'A', long(4_097), 'fim'), end]],
    ['text-too-long', [menu('a', 'A', long(1_025), options(2)), end]],
    ['footer-too-long', [menu('a', 'A', 'Oi', options(2), { footer: long(61) }), end]],
    ['option-missing', [menu('a', 'A', 'Oi', [], { offerAttendant: true })]],
    ['too-many-options', [menu('a', 'A', 'Oi', options(11)), end]],
    ['too-many-options', [menu('a', 'A', 'Oi', options(10), { offerAttendant: true }), end]],
    ['too-many-options', [{ ...menu('a', 'A', 'Oi', options(4)), form: 'button' }, end]],
    ['option-title-missing', [menu('a', 'A', 'Oi', [option('x', ' ', 'fim')]), end]],
    ['option-title-too-long', [menu('a', 'A', 'Oi', [option('x', long(25), 'fim')]), end]],
    ['option-title-too-long', [{ ...menu('a', 'A', 'Oi', [option('x', long(21), 'fim')]), form: 'button' }, end]],
    ['option-title-twice', [menu('a', 'A', 'Oi', [option('x', 'Sim', 'fim'), option('y', 'SIM', 'fim')]), end]],
    ['description-too-long', [menu('a', 'A', 'Oi', [option('x', 'X', 'fim', '', long(73))]), end]],
    ['label-too-long', [menu('a', 'A', 'Oi', options(5), { listLabel: long(21) }), end]],
    ['unknown-variable', [message('a', 'A', 'Oi {{apelido}}', 'fim'), end]],
    ['unknown-variable', [message('a', 'A', 'Oi {{campo.x}}', 'fim'), end]],
    ['record-before-identity', [message('a', 'A', '{{registro.Saldo}}', 'fim'), end]],
    ['no-identity-step', [answer('a', 'A', '{{registro.Saldo}}', 'fim'), end]],
    ['field-name-missing', [collect('a', 'A', 'E?', ['x', ' ', 'text'], 'fim'), end]],
    ['document-missing', [documents('a', 'A', 'E?', [], 'fim'), end]],
    ['document-label-missing', [documents('a', 'A', 'E?', [' '], 'fim'), end]],
    ['tries-out-of-range', [{ ...menu('a', 'A', 'Oi', options(2)), tries: 0 }, end]],
    ['validity-out-of-range', [{ ...identity('a', 'Quem?', 'fim'), validHours: 100 }, end]],
    ['digits-out-of-range', [{ ...identity('a', 'Quem?', 'fim'), cpfDigits: 11 }, end]],
    ['unknown-sector', [{ ...end, sectorId: 'weg' }]],
    [
      'keyword-twice',
      [
        {
          ...{ kind: 'keywords', id: 'a', title: 'A', text: 'Oi', tries: 2, otherwise: null },
          routes: ['x', 'y'].map((id) => ({ id, title: id, keywords: ['Boleto'], next: to('fim') })),
        },
        end,
      ],
    ],
  ])('%s', (code, nodes) => {
    expect(codes(tree(nodes))).toContain(code);
  });

  it('knows the columns of the imported table', () => {
    const flow = tree([
      identity('i', 'Quem?', 'a'),
      answer('a', 'A', '{{registro.saldo}} {{registro.Cor}}', 'fim'),
      end,
    ]);
    expect(codes(flow)).toEqual([]);
    expect(checkFlow(flow, { ...around, columns: ['Saldo'] })).toEqual([
      { code: 'unknown-column', level: 'warning', nodeId: 'a', detail: 'Cor' },
    ]);
  });

  it('a menu that offers a person has an exit, and one whose start is gone has none', () => {
    expect(codes(tree([menu('a', 'A', 'Oi', [option('x', 'X', 'a')], { offerAttendant: true })]))).toEqual([]);
    expect(codes({ ...tree([end]), startId: 'weg' })).toContain('no-start');
    expect(codes({ ...tree([end]), silence: { remindAfter: 0, endAfter: 5_000, then: 'close' } })).toContain(
      'silence-out-of-range',
    );
  });
});
