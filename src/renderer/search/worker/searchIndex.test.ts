import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newService } from '../../../shared/domain/conversations/newService';
import { answersQuery } from '../../../shared/domain/search/answersQuery';
import { answerOfLines } from '../../../shared/domain/search/hitLines';
import { indexTokens } from '../../../shared/domain/search/indexText';
import { parseQuery } from '../../../shared/domain/search/parseQuery';
import { ANYTHING } from '../../../shared/domain/search/searchFilter';
import type { SearchFilter } from '../../../shared/domain/search/searchFilter';
import type { SearchRequest } from '../../../shared/domain/search/searchRequest';
import type { ConversationRow } from '../../db/conversations/row';
import type { Document } from './documents';
import { kindMark, OUT, REVOKED } from './documents';
import { memoryFile } from './memoryFile';
import { SearchIndex } from './searchIndex';
import type { IndexFile } from './sqlite';

const NOON = Date.UTC(2026, 10, 22, 12);

function conversation(id: string, change: Partial<ConversationRow['service']> = {}): ConversationRow {
  const service = { ...newService('vendas', NOON), ...change };
  return {
    ...{ id, contactId: `ct-${id}`, protocol: '20261122-00001', service, title: id, waId: null, lastMessage: null },
    ...{ lastAt: NOON, lastOrder: NOON, unread: 0, lastInboundAt: null, waitingSince: null, messageCount: 0 },
    ...{ createdAt: NOON, state: service.stage === 'closed' ? 'closed' : 'open' },
  };
}

function text(id: string, words: string, change: Partial<Document> = {}): Document {
  return { id, conversationId: 'a', order: NOON, text: words, marks: 0, author: null, kind: '', ...change };
}

let index: SearchIndex;
let file: IndexFile;
beforeEach(async () => {
  const openFile = async (): Promise<IndexFile> => (file = await memoryFile());
  index = (await SearchIndex.open(openFile, () => 0)).index;
});
afterEach(() => index.close());

function put(conversations: readonly ConversationRow[], documents: readonly Document[]): void {
  index.put({ conversations, documents, facts: {} });
}

function found(typed: string, filter: Partial<SearchFilter> = {}, more: Partial<SearchRequest> = {}): string[] {
  const request = { typed, scope: null, order: 'newest', limit: 50, after: null, ...more } as const;
  return answerOfLines(index.find({ ...request, filter: { ...ANYTHING, ...filter } })).hits.map(({ id }) => id);
}

describe('the index', () => {
  it('joins the pieces that batches leave, and finds the same', () => {
    put([conversation('a')], []);
    const [ids, pieces] = [
      Array.from({ length: 12 }, (_none, n) => `m${11 - n}`),
      () => file.db.selectValue('SELECT count(DISTINCT segid) FROM words_idx'),
    ];
    for (const id of ids.toReversed()) put([], [text(id, 'boleto', { order: NOON + Number(id.slice(1)) * 1_000 })]);
    expect(pieces()).toBe(12);
    while (index.tidy());
    expect(pieces()).toBe(1);
    expect(found('boleto ')).toEqual(ids);
    expect(() => index.examine()).not.toThrow();
  });

  it('gives the newest first, and goes on where it ended', () => {
    const documents = Array.from({ length: 25 }, (_none, n) =>
      text(`m${n}`, `boleto ${n}`, { order: NOON + n * 1_000 }),
    );
    put([conversation('a')], documents);
    const first = index.find({
      typed: 'boleto ',
      filter: ANYTHING,
      scope: null,
      order: 'newest',
      limit: 10,
      after: null,
    });
    expect(answerOfLines(first).hits.map(({ id }) => id)).toEqual(
      Array.from({ length: 10 }, (_none, n) => `m${24 - n}`),
    );
    expect(found('boleto ', {}, { limit: 50, after: first.next }).length).toBe(15);
  });

  it('holds many of one second, and finds each again', () => {
    const documents = Array.from({ length: 2_500 }, (_none, n) => text(`m${n}`, `pedido${n}`));
    put([conversation('a')], documents);
    put([], documents);
    expect(index.size()).toBe(2_500);
    put([], [text('m2000', 'trocado')]);
    expect(found('trocado')).toEqual(['m2000']);
    expect(found('pedido2000')).toEqual([]);
    expect(index.size()).toBe(2_500);
  });

  it('follows edits and deletions', () => {
    put([conversation('a')], [text('m1', 'antes'), text('m2', 'segredo')]);
    put([], [text('m1', 'depois'), text('m2', 'segredo', { marks: REVOKED })]);
    expect(found('antes')).toEqual([]);
    expect(found('depois')).toEqual(['m1']);
    expect(found('segredo')).toEqual([]);
    expect(found('segredo', { revoked: true })).toEqual(['m2']);
    index.put({ conversations: [], documents: [], gone: index.placesOf(['m1']), facts: {} });
    expect(found('depois')).toEqual([]);
    expect(index.size()).toBe(1);
    index.examine();
  });

  it('narrows by every condition', () => {
    put(
      [conversation('a'), conversation('b', { sectorId: 'credito', attendantId: 'marina', stage: 'closed' })],
      [
        text('m1', 'nota fiscal'),
        text('m2', 'nota fiscal', { conversationId: 'b', marks: OUT, author: 'rafael', order: NOON + 60_000 }),
        text('m3', 'nota.pdf', { conversationId: 'b', marks: kindMark('document'), kind: '\uE000kdocument' }),
      ],
    );
    expect(found('nota ', { conversationId: 'a' })).toEqual(['m1']);
    expect(found('nota ', { contactId: 'ct-b' })).toEqual(['m2', 'm3']);
    expect(found('nota ', { contactId: 'ct-nobody' })).toEqual([]);
    expect(found('nota ', { sectorId: 'credito', kind: 'document' })).toEqual(['m3']);
    expect(found('', { kind: 'document' })).toEqual(['m3']);
    expect(found('nota ', { attendantId: 'rafael' })).toEqual(['m2']);
    expect(found('nota ', { attendantId: 'marina' })).toEqual(['m2', 'm3']);
    expect(found('nota ', { direction: 'out' })).toEqual(['m2']);
    expect(found('nota ', { state: 'open' })).toEqual(['m1']);
    expect(found('nota ', { missed: true })).toEqual([]);
    expect(found('nota ', { from: NOON + 30_000 })).toEqual(['m2']);
    expect(found('nota ', { until: NOON + 30_000 })).toEqual(['m3', 'm1']);
    expect(found('nota ', {}, { order: 'relevance' })).toHaveLength(3);
  });

  it('gives somebody only what the scope has', () => {
    put(
      [
        conversation('free'),
        conversation('own', { sectorId: 'outro', attendantId: 'marina' }),
        conversation('held', { attendantId: 'rafael' }),
        conversation('followed', { sectorId: 'outro', attendantId: 'rafael', followerIds: ['marina'] }),
        conversation('foreign', { sectorId: 'outro' }),
      ],
      ['free', 'own', 'held', 'followed', 'foreign'].map((id) => text(id, 'chave', { conversationId: id })),
    );
    const scope = { attendantId: 'marina', freeSectorIds: ['vendas'], sharedSectorIds: [] };
    expect(found('chave', {}, { scope }).sort()).toEqual(['followed', 'free', 'own']);
    expect(found('chave', {}, { scope: { ...scope, sharedSectorIds: ['vendas'] } })).toContain('held');
    expect(found('chave', {}, { scope: { ...scope, freeSectorIds: [] } }).sort()).toEqual(['followed', 'own']);
  });

  it('finds conversations by their tags', () => {
    put([conversation('a', { tags: ['2ª via', 'São João'] }), conversation('b')], []);
    expect(index.tagged('sao jo', 5)).toEqual(['a']);
    expect(index.tagged('via', 5)).toEqual(['a']);
    expect(index.tagged('%', 5)).toEqual([]);
  });

  it('stops a search that takes too long, with what it has', async () => {
    let now = 0;
    const slow = (await SearchIndex.open(memoryFile, () => (now += 400))).index;
    const documents = Array.from({ length: 20_000 }, (_none, n) => text(`m${n}`, 'igual', { order: NOON + n * 1_000 }));
    slow.put({ conversations: [conversation('a')], documents, facts: {} });
    const request = { typed: 'igual ', scope: null, order: 'relevance', limit: 20_000, after: null } as const;
    expect(slow.find({ ...request, filter: ANYTHING }).cut).toBe(true);
    slow.close();
  });
});

describe('the slow search and the index', () => {
  it('agree on 300 queries', () => {
    const words =
      'boleto boletos vencido pagar Prado João portão 123.456.789-09 11988776655 00417 R$ 1.234,56 👍 via'.split(' ');
    const pick = picker(7);
    const texts = Array.from({ length: 400 }, () =>
      Array.from({ length: 1 + pick(7) }, () => words[pick(words.length)]).join(' '),
    );
    put(
      [conversation('a')],
      texts.map((words_, n) => text(`m${n}`, words_, { order: NOON + n * 1_000 })),
    );
    for (let n = 0; n < 300; n += 1) {
      const chosen = Array.from({ length: 1 + pick(3) }, () => words[pick(words.length)] ?? '');
      const shaped = [
        chosen.join(' '),
        `"${chosen.join(' ')}"`,
        chosen.join(' ').slice(0, -1 - pick(3)),
        `${chosen.join(' ')} `,
      ];
      const typed = shaped[pick(shaped.length)] ?? '';
      // Nothing typed asks for everything, by its conditions alone.
      if (typed.trim() === '') continue;
      const expected = texts.flatMap((words_, place) =>
        answersQuery(indexTokens(words_), parseQuery(typed)) ? [`m${place}`] : [],
      );
      expect(found(typed, {}, { limit: 500 }), typed).toEqual(expected.reverse());
    }
  });
});

/** Whole numbers below a bound, the same in every run. */
function picker(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}
