import { describe, expect, it } from 'vitest';
import type { Flow } from './flow';
import { Talk, said } from './sampleTalk';
import type { FlowAct } from './step';
import { readyTrees } from './trees/readyTrees';
import { answer, collect, documents, handoff, identity, menu, message, option, tree } from './trees/parts';

const { consortium, shop, collections } = readyTrees;
const whereIs = (talk: Talk): string | null => talk.session.nodeId;
const kinds = (acts: readonly FlowAct[]): string[] => acts.map((act) => act.do);
const ended = (talk: Talk): string | undefined => talk.session.ended?.reason;

describe('a menu', () => {
  it('greets with variables filled and a list, whatever the first word is', () => {
    const talk = new Talk(consortium);
    const [first] = talk.say('qualquer coisa');
    expect(first).toMatchObject({ do: 'send', content: { kind: 'interactive', form: 'list' } });
    expect(said(talk.acts)[0]).toContain('Boa tarde, Joana! Sou o atendimento automático da Horizonte');
  });

  it.each([
    ['boleto', 'identidadeDocumentos'],
    ['1', 'documentos'],
    ['Enviar documentos', 'documentos'],
    ['documnetos', 'documentos'],
    ['lance', 'lance'],
  ])('%j leads to %s', (text, nodeId) => {
    const talk = new Talk(consortium);
    talk.say('oi');
    talk.say(text);
    expect(whereIs(talk)).toBe(nodeId);
  });

  it('takes a pressed option of an earlier menu, and of none that is not there', () => {
    const talk = new Talk(shop);
    talk.say('oi');
    talk.press('robo:inicio:horario', 'Horário e endereço');
    expect(whereIs(talk)).toBe('maisAlgo');
    talk.press('robo:inicio:pedido', 'Meu pedido');
    expect(whereIs(talk)).toBe('pedido');
    expect(said(talk.press('robo:weg:weg', 'Sumiu'))[0]).toContain('Não reconheci o número');
  });

  it('gives a person after three answers that it did not understand', () => {
    const talk = new Talk(shop);
    talk.say('oi');
    expect(said(talk.say('xyzzy'))).toHaveLength(2);
    expect(said(talk.say('plugh'))).toHaveLength(2);
    const last = talk.say('foo');
    expect(last.at(-1)).toMatchObject({ do: 'handoff', reason: 'not-understood' });
    expect(talk.say('alguém aí?')).toEqual([]);
  });

  it('keeps media that came instead of an option, and asks again', () => {
    const talk = new Talk(shop);
    talk.say('oi');
    expect(said(talk.other())[0]).toContain('Recebi e guardei aqui');
    expect(said(talk.send({ mimeType: 'image/jpeg' }))[0]).toContain('Recebi e guardei aqui');
    expect(whereIs(talk)).toBe('inicio');
  });

  it('says the question again for "oi", and counts no mistake', () => {
    const talk = new Talk(shop);
    for (let count = 0; count < 8; count += 1) expect(said(talk.say('oi'))).toHaveLength(1);
    expect(talk.session).toMatchObject({ tries: 0, ended: null });
  });

  it('answers ten words in two seconds once', () => {
    const talk = new Talk(shop);
    const acts = ['oi', 'tudo bem', 'estou', 'precisando', 'de', 'uma', 'ajuda', 'com', 'umas', 'coisas'].flatMap(
      (word) => talk.say(word, 0.2),
    );
    expect(said(acts)).toHaveLength(1);
    expect(ended(talk)).toBeUndefined();
    talk.say('pedido');
    expect(whereIs(talk)).toBe('pedido');
  });
});

describe('words that work everywhere', () => {
  it.each(['oi', 'pedido', 'troca', 'produtos'])('a person is one word away after %j', (before) => {
    const talk = new Talk(shop);
    talk.say('oi');
    talk.say(before);
    talk.say('quero falar com um atendente');
    expect(ended(talk)).toBe('asked');
  });

  it('goes back, to the start, repeats, and closes', () => {
    const talk = new Talk(shop);
    talk.say('oi');
    talk.say('troca');
    talk.say('NF-4412');
    expect(whereIs(talk)).toBe('trocaMotivo');
    talk.say('voltar');
    expect(whereIs(talk)).toBe('trocaPedido');
    talk.say('voltar');
    expect(whereIs(talk)).toBe('inicio');
    talk.say('pedido');
    expect(said(talk.say('repetir'))).toEqual(['Qual é o número do seu pedido?']);
    talk.say('menu');
    expect(whereIs(talk)).toBe('inicio');
    expect(kinds(talk.say('sair'))).toEqual(['close']);
  });

  it('an option of the owner that says "atendente" but leads elsewhere hides no person', () => {
    const talk = new Talk(
      tree([menu('a', 'A', 'Oi', [option('x', 'Falar com atendente', 'a'), option('y', 'Outro', 'a')])]),
    );
    talk.say('oi');
    talk.say('falar com atendente');
    expect(ended(talk)).toBe('asked');
  });
});

describe('a field', () => {
  const flow = tree([
    collect('cpf', 'CPF', 'Qual é o seu CPF?', ['cpf', 'CPF', 'cpf'], 'fim'),
    handoff('fim', 'Fim', 'Obrigado, {{campo.cpf}}.'),
  ]);

  it('is checked, kept and told to the attendant', () => {
    const talk = new Talk({
      ...flow,
      nodes: flow.nodes.map((node) => (node.kind === 'collect' ? { ...node, keep: true } : node)),
    });
    talk.say('oi');
    expect(said(talk.say('529.982.247-20'))[0]).toContain('não confere');
    const acts = talk.say('52998224725');
    expect(kinds(acts)).toEqual(['keep', 'send', 'handoff']);
    expect(said(acts)).toEqual(['Obrigado, 529.982.247-25.']);
    const summary = [{ kind: 'field', label: 'CPF', value: '529.982.247-25' }];
    expect(acts.at(-1)).toMatchObject({ reason: 'node', summary });
  });

  it('gives a person after three wrong ones', () => {
    const talk = new Talk(flow);
    for (const word of ['oi', '1', '2', '3']) talk.say(word);
    expect(ended(talk)).toBe('not-understood');
  });

  it('lets no customer write variables', () => {
    const talk = new Talk(
      tree([collect('a', 'A', 'Nome?', ['n', 'N', 'text'], 'b'), handoff('b', 'B', 'Oi {{campo.n}}!')]),
    );
    talk.say('oi');
    expect(said(talk.say('{{registro.Saldo}} {{{{nome}}}}'))).toEqual(['Oi registro.Saldo nome!']);
  });
});

describe('documents', () => {
  const flow = tree([
    documents('d', 'D', 'Envie os documentos. Comece por: {{documento}}.', ['RG', 'Renda', 'Foto?'], 'fim'),
    handoff('fim', 'Fim', 'Recebi tudo.'),
  ]);
  const sharp = { width: 3000, height: 2000, sharpness: 400 };

  it('come one after the other, each with its answer', () => {
    const talk = new Talk(flow);
    expect(said(talk.say('oi'))).toEqual(['Envie os documentos. Comece por: RG.']);
    expect(said(talk.send({}))).toEqual(['Recebi: RG. Obrigado!', 'Agora envie: Renda.']);
    expect(said(talk.send({ mimeType: 'image/jpeg', picture: sharp }))).toEqual([
      'Recebi: Renda. Obrigado!',
      'Agora envie: Foto.',
    ]);
    const last = talk.say('não tenho');
    expect(last.at(-1)).toMatchObject({
      do: 'handoff',
      summary: [{ kind: 'documents', received: 2, wanted: 2, missing: [] }],
    });
  });

  it('may come all at once', () => {
    const talk = new Talk(flow);
    talk.say('oi');
    for (let count = 0; count < 3; count += 1) talk.send({}, 0.3);
    expect(talk.session.documents.map(({ messageId }) => messageId)).toEqual(['wamid.2', 'wamid.3', 'wamid.4']);
    expect(ended(talk)).toBe('node');
  });

  it.each([
    ['audio/ogg', {}, 'Esse tipo de arquivo não serve'],
    ['image/webp', {}, 'PDF, foto (JPEG) ou PNG'],
    ['application/pdf', { size: 10_000_001 }, 'passou de 10 MB'],
    ['image/jpeg', { picture: { ...sharp, sharpness: 12 } }, 'ilegível'],
    ['image/jpeg', { picture: { ...sharp, width: 120 } }, 'ilegível'],
    ['image/jpeg', { picture: { width: 0, height: 0, sharpness: 0 } }, 'ilegível'],
    ['application/pdf', { lost: true }, 'Não consegui abrir'],
    ['application/pdf', { size: 0 }, 'ilegível'],
  ])('%s %j is sent back', (mimeType, more, words) => {
    const talk = new Talk(flow);
    talk.say('oi');
    expect(said(talk.send({ mimeType, ...more }))[0]).toContain(words);
    expect(talk.session.documents[0]).toMatchObject({ messageId: null });
  });

  it('words instead of a file, and a needed one that the customer does not have', () => {
    const talk = new Talk(flow);
    talk.say('oi');
    expect(said(talk.say('já mando'))[0]).toContain('Não entendi');
    expect(said(talk.say('não tenho'))[0]).toContain('necessário');
    talk.say('atendente');
    expect(ended(talk)).toBe('asked');
  });
});

describe('identity', () => {
  function asked(): Talk {
    const talk = new Talk(collections);
    for (const word of ['oi', 'continuar', '88.412-7']) talk.say(word);
    return talk;
  }

  it.each([['725, dia 9'], ['725 e 09'], ['meu cpf termina em 725 e nasci dia 9'], ['725 09/03/1985']])(
    '%j is enough',
    (text) => {
      const talk = asked();
      const acts = talk.say(text);
      expect(acts[0]).toMatchObject({ do: 'identity', recordId: 'r1' });
      expect(whereIs(talk)).toBe('assunto');
      expect(said(talk.say('quanto devo'))[0]).toContain('R$ 412,30');
    },
  );

  it('may come in two messages', () => {
    const talk = asked();
    expect(said(talk.say('725'))[0]).toContain('Falta uma parte');
    talk.say('9');
    expect(whereIs(talk)).toBe('assunto');
  });

  it('wrong three times: a person, nothing of the record, and locked', () => {
    const talk = asked();
    const acts = ['111, dia 1', '725, dia 8', '724, dia 9'].flatMap((text) => talk.say(text));
    expect(kinds(acts).slice(-4)).toEqual(['identity', 'lock', 'send', 'handoff']);
    expect(acts.at(-1)).toMatchObject({ reason: 'identity-failed', sectorId: null });
    expect(said(talk.acts).join(' ')).not.toContain('412');
  });

  it('going back and coming again brings no new tries', () => {
    const talk = asked();
    for (const text of ['111, dia 1', '725, dia 8', 'voltar', '88.412-7', '724, dia 9']) talk.say(text);
    expect(ended(talk)).toBe('identity-failed');
  });

  it('says the same of a contract that is not there', () => {
    const talk = new Talk(collections);
    for (const word of ['oi', 'continuar', '11.111-1']) talk.say(word);
    expect(said(talk.say('725, dia 9'))).toEqual(said(asked().say('111, dia 1')));
  });

  it('who is locked gets a person at once', () => {
    const talk = new Talk(collections, { identityLocked: true });
    for (const word of ['oi', 'continuar', '88.412-7']) talk.say(word);
    expect(ended(talk)).toBe('identity-failed');
  });

  it('comes by itself before an answer from the record, which then follows', () => {
    const talk = new Talk(consortium, { phoneKeys: ['contract:884127'] });
    talk.say('oi');
    expect(said(talk.say('saldo'))[0]).toContain('3 últimos números');
    const acts = talk.say('725 9');
    expect(said(acts)[0]).toContain('identidade confirmada');
    // The sample has neither group nor share: what the text names is missing, so a person answers.
    expect(acts.at(-1)).toMatchObject({ do: 'handoff' });
    expect(said(talk.acts).join(' ')).not.toContain('R$ 9.800,00');
  });

  it('expires', () => {
    const talk = asked();
    talk.say('725, dia 9');
    talk.now += 25 * 3_600_000;
    expect(said(talk.say('quanto devo'))[0]).toContain('3 últimos números');
  });

  it('nothing of a record is said where the identity was not asked for', () => {
    const flow = tree([message('a', 'A', 'Saldo {{registro.Saldo}}.', 'b'), handoff('b', 'B', '')]);
    expect(said(new Talk(flow, { phoneKeys: ['contract:884127'] }).say('oi'))).toEqual(['Saldo.']);
  });
});

describe('silence', () => {
  const silent = (silence: Flow['silence']): Talk => new Talk({ ...shop, silence });

  it('closes when the time is over, and not before', () => {
    const talk = silent({ remindAfter: null, endAfter: 60, then: 'close' });
    talk.say('oi');
    expect(talk.wait(59)).toEqual([]);
    expect(talk.wait(1).at(-1)).toMatchObject({ do: 'close', reason: 'silence' });
  });

  it('reminds once, then gives a person', () => {
    const talk = silent({ remindAfter: 10, endAfter: 30, then: 'attendant' });
    talk.say('oi');
    expect(said(talk.wait(10))).toEqual(['Você ainda está por aí? Posso continuar de onde paramos.']);
    expect(talk.wait(10)).toEqual([]);
    expect(talk.wait(20).at(-1)).toMatchObject({ do: 'handoff', reason: 'silence' });
  });
});

describe('what is wrong with a tree leads to a person', () => {
  it.each([
    ['a way that nobody chose', tree([{ ...message('a', 'A', 'Oi', 'b'), next: null }])],
    ['a node that is gone', tree([message('a', 'A', 'Oi', 'b')])],
    ['a circle', tree([message('a', 'A', 'Oi', 'b'), message('b', 'B', 'Oi', 'a')])],
    ['no start', { ...tree([]), startId: 'x' }],
    ['an answer without an identity step', tree([answer('a', 'A', '{{registro.x}}', 'a')])],
  ])('%s', (_name, flow) => {
    const talk = new Talk(flow);
    talk.say('oi');
    expect(talk.acts.at(-1)?.do).toBe('handoff');
  });

  it('an empty identity step is total, too', () => {
    const talk = new Talk(tree([identity('i', '', 'i')]));
    for (let count = 0; count < 12; count += 1) talk.say('x');
    expect(talk.session.ended).not.toBeNull();
  });
});
