import type { Answer, Question, SearchChannel } from '../channel';
import type { IndexFeed } from './indexFeed';
import type { SearchIndex } from './searchIndex';

/** What answers: the index and what feeds it. */
export interface Served {
  readonly index: SearchIndex;
  readonly feed: IndexFeed;
}

interface ServerParts {
  /** null while there is no index. */
  readonly served: () => Served | null;
  readonly tellStatus: () => void;
  /** The index threw: it may be broken. */
  readonly onBroken: (error: unknown) => void;
}

/** Answers the windows of this computer. */
export function serveSearch(channel: SearchChannel, parts: ServerParts): void {
  channel.hear((said) => {
    if (said.type === 'hello') return parts.tellStatus();
    if (said.type !== 'question') return;
    const { from, place, question } = said;
    void answerTo(parts, question).then((answer) => channel.say({ type: 'answer', to: from, place, answer }));
  });
}

async function answerTo({ served, onBroken }: ServerParts, question: Question): Promise<Answer> {
  const here = served();
  if (here === null || here.feed.renewing) return { failed: true };
  try {
    return await answerWith(here, question);
  } catch (error) {
    onBroken(error);
    return { failed: true };
  }
}

async function answerWith({ index, feed }: Served, question: Question): Promise<Answer> {
  switch (question.ask) {
    case 'find': {
      const began = performance.now();
      const found = index.find(question.request);
      return { found, ms: performance.now() - began };
    }
    case 'tagged':
      return { conversationIds: index.tagged(question.typed, question.limit) };
    case 'verify':
      return { agreed: await feed.verify() };
    case 'rebuild':
      await feed.rebuild();
      return { done: true };
  }
}
