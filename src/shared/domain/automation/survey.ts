import type { InteractiveContent, MessageContent } from '../conversations/content';
import { HOUR, SECOND } from '../../kernel/instant';
import type { Instant } from '../../kernel/instant';

/** How long an answer counts, ms. It is the service window's length: later nobody could be thanked. */
export const SURVEY_VALID = 24 * HOUR;

export type Score = 1 | 2 | 3 | 4 | 5;

/** Row ids of the list: `nota:<survey>:<score>`. Come back with the customer's choice: never changed. */
const PREFIX = 'nota:';

/** The question as a list of five rows; titles are at most 24 characters (cloud-api 2.4). */
export function surveyList(surveyId: string, body: string, words: SurveyWords): InteractiveContent {
  const options = scores.map((score) => ({
    id: `${PREFIX}${surveyId}:${score}`,
    title: words.titles[score - 1] ?? String(score),
  }));
  return { kind: 'interactive', form: 'list', body, label: words.label, sections: [{ options }] };
}

/** Best first: that is how people read a list. */
const scores: readonly Score[] = [5, 4, 3, 2, 1];

export interface SurveyWords {
  /** Of the button that opens the list, at most 20 characters. */
  readonly label: string;
  /** Of 1 to 5. */
  readonly titles: readonly string[];
}

/** What customers read. In Portuguese, as everything that they get. */
export const surveyWords: SurveyWords = {
  label: 'Dar uma nota',
  titles: ['1 - Muito ruim', '2 - Ruim', '3 - Regular', '4 - Bom', '5 - Muito bom'],
};

/** The survey of the last closing, as the conversation carries it. */
export interface OpenSurvey {
  readonly id: string;
  readonly askedAt: Instant;
  readonly until: Instant;
  /** Absent: not answered. */
  readonly score?: Score;
}

/** What a message answers of a survey. */
export type SurveyReply =
  { readonly kind: 'none' } | { readonly kind: 'score'; readonly surveyId: string; readonly score: Score };

/**
 * Does a message answer the survey? A tap on one of its rows always belongs to it, however late: it is no new question.
 * A bare digit 1 to 5 does while the survey waits.
 * @param open the survey that waits in the conversation; undefined: none does
 */
export function surveyReply(content: MessageContent, at: Instant, open: OpenSurvey | undefined): SurveyReply {
  if (content.kind === 'choice' && content.id.startsWith(PREFIX)) {
    const cut = content.id.lastIndexOf(':');
    const score = scoreOf(content.id.slice(cut + 1));
    return score === null ? none : { kind: 'score', surveyId: content.id.slice(PREFIX.length, cut), score };
  }
  if (open === undefined || content.kind !== 'text' || at > open.until) return none;
  // WhatsApp's moments are whole seconds: what was written before the question is none of its answers.
  if (at < Math.floor(open.askedAt / SECOND) * SECOND) return none;
  const score = scoreOf(content.text.trim());
  return score === null ? none : { kind: 'score', surveyId: open.id, score };
}

const none: SurveyReply = { kind: 'none' };

function scoreOf(text: string): Score | null {
  const digit = /^([1-5])(?:[️⃣.!]*)$/u.exec(text)?.[1];
  return digit === undefined ? null : (Number(digit) as Score);
}
