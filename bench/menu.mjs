import { importSources } from '../scripts/build/importSources.mjs';

export const withoutApp = true;

const NODES = 300;
const OPTIONS = 10;
const STEPS = 4_000;
const WARM_UP = 200;
const NOW = Date.UTC(2026, 10, 23, 15);

/**
 * One word of a customer in a menu of 300 steps with ten options each, typed with slips, so that every option is compared:
 * the slowest answer that there is. `value` is the 95th percentile.
 */
export async function run() {
  const { stepFlow, newSession, menu, option, tree } = await importSources('bench-menu', [
    'src/shared/domain/automation/flow/stepFlow.ts',
    'src/shared/domain/automation/flow/session.ts',
    'src/shared/domain/automation/flow/trees/parts.ts',
  ]);
  const flow = tree(Array.from({ length: NODES }, (_, at) => nodeOf(at, { menu, option })));
  const context = {
    now: NOW,
    variables: { nome: 'Joana' },
    records: new Map(),
    phoneKeys: [],
    identityLocked: false,
    isOpen: true,
  };
  const times = [];
  let session = newSession('f', 1, NOW);
  for (let count = 0; count < STEPS + WARM_UP; count += 1) {
    const text = `queria falar do asunto ${'abcdefghij'[count % OPTIONS]} que vi no boelto da minha pracela de ${count}`;
    const input = { kind: 'text', id: `w${count}`, at: NOW + count * 10_000, text };
    if (session.ended !== null) session = newSession('f', 1, NOW);
    const begun = performance.now();
    ({ session } = stepFlow(flow, session, input, context));
    if (count >= WARM_UP) times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.floor(times.length * share)];
  return {
    name: 'menu',
    value: at(0.95),
    unit: 'ms',
    median: at(0.5),
    worst: times.at(-1),
    nodes: NODES,
    steps: STEPS,
  };
}

function nodeOf(at, { menu, option }) {
  const options = Array.from({ length: OPTIONS }, (_, place) => {
    const goal = (at * 7 + place * 13) % NODES;
    return option(
      `o${place}`,
      `Assunto ${goal} ${place}`,
      `n${goal}`,
      'boleto, segunda via, parcela, contrato, endereço',
    );
  });
  return menu(`n${at}`, `Passo ${at}`, `{{nome}}, menu ${at}`, options);
}
