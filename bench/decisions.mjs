import { percentile } from './appProcess.mjs';

const RULES = 200;
const NODES = 300;
const DECISIONS = 5_000;
const NOW = Date.UTC(2026, 10, 26, 15);

/**
 * How long it takes to decide about one message (ms): with 200 rules that ask for words, none of which fits, and in a tree
 * of 300 nodes, with answers that fit, that nearly fit and that do not.
 */
export async function timeDecisions(importSources) {
  const sources = await importSources('bench-decisions', [
    'src/shared/domain/automation/decideArrival.ts',
    'src/shared/domain/automation/automaticMessages.ts',
    'src/shared/domain/automation/flow/stepFlow.ts',
    'src/shared/domain/automation/flow/session.ts',
    'src/shared/domain/automation/flow/phrases.ts',
    'src/shared/domain/conversations/newService.ts',
    'src/shared/domain/hours/calendarOf.ts',
    'src/shared/domain/hours/sampleHours.ts',
  ]);
  const calendar = sources.calendarOf(sources.hoursOf('09:00-18:00'));
  const arrivals = Array.from({ length: DECISIONS }, (_none, index) =>
    timed(() => decideOne(sources, calendar, index)),
  );
  const flow = treeOf(sources.usualPhrases);
  const steps = Array.from({ length: DECISIONS }, (_none, index) => timed(() => stepOne(sources, flow, index)));
  return {
    arrival: { p95: percentile(arrivals, 0.95), median: percentile(arrivals, 0.5), rules: RULES },
    step: { p95: percentile(steps, 0.95), median: percentile(steps, 0.5), nodes: NODES },
    samples: DECISIONS,
  };
}

function timed(work) {
  const began = performance.now();
  work();
  return performance.now() - began;
}

const rules = Array.from({ length: RULES }, (_none, index) => ({
  ...{
    id: `r${index}`,
    name: `Regra ${index}`,
    on: true,
    order: index,
    event: 'message',
    waitMinutes: 0,
    often: 'once',
  },
  updatedAt: 0,
  conditions: [
    { kind: 'words', match: 'any', words: [`assunto ${index}`, `palavra${index}`, `código ${index}`] },
    { kind: 'hours', open: index % 2 === 0 },
    { kind: 'field', name: 'Vencimento', type: 'date', test: 'overdue', value: '5' },
  ],
  actions: [{ kind: 'answer', text: 'Olá' }],
}));

function decideOne({ decideArrival, nothingAutomatic, newService }, calendar, index) {
  const text = `Bom dia, aqui é a pessoa ${index}, gostaria de saber do pedido que fiz ontem à tarde, obrigada`;
  const service = newService('first', NOW);
  const { who } = decideArrival({
    now: NOW,
    message: { id: `w${index}`, at: NOW, content: { kind: 'text', text }, imported: false, fromAd: false },
    conversation: { id: 'cv', contactId: 'ct', service, begins: true, fired: {} },
    ...{ before: null, personAt: null, known: false, settings: nothingAutomatic, rules },
    calendar,
    customer: { fields: { Vencimento: '01/12/2026', Cidade: 'Osasco' }, offers: 'unknown', pastTags: [] },
    zone: 'America/Sao_Paulo',
  });
  if (who.kind !== 'silence') throw new Error('a rule fitted that should not');
}

/** A list of ten in every node, each leading to the next ten. */
function treeOf(phrases) {
  const nodes = Array.from({ length: NODES }, (_none, place) => ({
    ...{ id: `n${place}`, kind: 'menu', title: `Pergunta ${place}`, text: 'Sobre o quê?', footer: '', form: 'list' },
    ...{ listLabel: 'Escolher', offerAttendant: false, offerBack: false, tries: 3 },
    options: Array.from({ length: 10 }, (_no, option) => ({
      ...{ id: `o${place}-${option}`, title: `Assunto ${option} de ${place}`, description: '' },
      keywords: [`tema ${option}`, `serviço ${option}`],
      next: { to: 'node', id: `n${(place * 10 + option + 1) % NODES}` },
    })),
  }));
  return { startId: 'n0', nodes, phrases, silence: { remindAfter: null, endAfter: 60, then: 'attendant' } };
}

const answers = ['tema 3', 'servico 7', 'temma 5', 'não sei o que quero, vocês podem me ajudar com outra coisa?'];

function stepOne({ stepFlow, newSession }, flow, index) {
  const begun = { ...newSession('f1', 1, NOW), nodeId: `n${index % NODES}`, sent: 1 };
  const input = { kind: 'text', id: `w${index}`, at: NOW + index, text: answers[index % answers.length] };
  const context = { now: NOW + index, variables: {}, records: new Map(), phoneKeys: [], identityLocked: false };
  const { acts } = stepFlow(flow, begun, input, { ...context, isOpen: true });
  if (acts.length === 0) throw new Error('the menu said nothing');
}
