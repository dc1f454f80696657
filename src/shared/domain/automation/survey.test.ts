import { describe, expect, it } from 'vitest';
import type { MessageContent } from '../conversations/content';
import { SURVEY_VALID, surveyList, surveyReply, surveyWords } from './survey';

const asked = { id: 'cv-1@5', askedAt: 1_000_500, until: 1_000_500 + SURVEY_VALID };
const text = (said: string): MessageContent => ({ kind: 'text', text: said });
const tap = (id: string): MessageContent => ({ kind: 'choice', source: 'list', id, title: 'x' });

describe('what answers a survey', () => {
  it.each<[content: MessageContent, at: number, open: typeof asked | undefined, score: number | null]>([
    [tap('nota:cv-1@5:4'), 1_001_000, asked, 4],
    [tap('nota:cv-1@5:4'), asked.until + 1, undefined, 4],
    [tap('nota:cv-1@5:6'), 1_001_000, asked, null],
    [tap('pedido:1'), 1_001_000, asked, null],
    [text('5'), 1_001_000, asked, 5],
    [text(' 3. '), 1_001_000, asked, 3],
    [text('5️⃣'), 1_001_000, asked, 5],
    [text('1'), 1_000_000, asked, 1],
    [text('1'), 999_000, asked, null],
    [text('5'), asked.until + 1, asked, null],
    [text('5'), 1_001_000, undefined, null],
    [text('6'), 1_001_000, asked, null],
    [text('15'), 1_001_000, asked, null],
    [text('5 pães'), 1_001_000, asked, null],
  ])('%j at %d', (content, at, open, score) => {
    const reply = surveyReply(content, at, open);
    expect(reply).toEqual(score === null ? { kind: 'none' } : { kind: 'score', surveyId: 'cv-1@5', score });
  });

  it('the list is one that WhatsApp takes, best first', () => {
    const list = surveyList(
      'cv-wamid.HBgNNTUxMTkwMDAwMTIzNBUCABIYFDNBQTkxQzE5OTNFRjVGQ0E5NjQ4AA==@1795779600003',
      'Como foi?',
      surveyWords,
    );
    expect(list.sections[0]?.options.map(({ title }) => title.charAt(0))).toEqual(['5', '4', '3', '2', '1']);
    // cloud-api 2.4: row ids 200, row titles 24, the list's own button 20.
    for (const option of list.sections[0]?.options ?? []) {
      expect(option.id.length).toBeLessThanOrEqual(200);
      expect(option.title.length).toBeLessThanOrEqual(24);
    }
    expect(surveyWords.label.length).toBeLessThanOrEqual(20);
  });
});
