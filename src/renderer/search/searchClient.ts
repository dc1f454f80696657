import { SECOND } from '../../shared/kernel/instant';
import { absentIndex } from '../../shared/domain/search/indexStatus';
import type { IndexStatus } from '../../shared/domain/search/indexStatus';
import type { Answer, Question, Said, SearchChannel } from './channel';

/** An index that says nothing for so long has gone with its window. */
const PATIENCE = 4 * SECOND;
/** Comparing a million messages takes a while. */
const LONG_PATIENCE = 120 * SECOND;

interface Waiting {
  readonly question: Question;
  readonly settle: (answer: Answer | null) => void;
}

/** Asks the index, in whichever window of this computer it works. */
export class SearchClient {
  private readonly waiting = new Map<number, Waiting>();
  private readonly listeners = new Set<(status: IndexStatus) => void>();
  private next = 1;
  private status = absentIndex;
  /** To the worker of this very window; null: it works in another one. */
  private direct: SearchChannel | null = null;

  /** @param windowId tells the answers to this window from those to others */
  constructor(
    private readonly channel: SearchChannel,
    private readonly windowId: string,
  ) {
    // Whatever the own worker says comes by the direct way, and sooner.
    channel.hear((said) => this.direct === null && this.hear(said));
    channel.say({ type: 'hello' });
  }

  /**
   * This window leads: its worker is asked by the direct way.
   * @returns ends it, with everything that was asked this way
   */
  attach(direct: SearchChannel): () => void {
    this.direct = direct;
    direct.hear((said) => this.direct === direct && this.hear(said));
    direct.say({ type: 'hello' });
    return () => {
      direct.close();
      if (this.direct !== direct) return;
      this.direct = null;
      for (const place of this.waiting.keys()) this.settle(place, null);
      this.take(absentIndex);
      this.channel.say({ type: 'hello' });
    };
  }

  current(): IndexStatus {
    return this.status;
  }

  /** @returns ends it */
  onStatus(listen: (status: IndexStatus) => void): () => void {
    this.listeners.add(listen);
    listen(this.status);
    return () => this.listeners.delete(listen);
  }

  /** @returns null: nobody answered, or could; then the tables have to be asked */
  async ask(question: Question): Promise<Answer | null> {
    const place = this.next;
    this.next += 1;
    const patience = question.ask === 'verify' || question.ask === 'rebuild' ? LONG_PATIENCE : PATIENCE;
    const answer = await new Promise<Answer | null>((resolve) => {
      const timer = setTimeout(() => this.settle(place, null), patience);
      const settle = (given: Answer | null): void => {
        clearTimeout(timer);
        resolve(given);
      };
      this.waiting.set(place, { question, settle });
      this.put(place, question);
    });
    // The window that had it is gone; another one's says hello when it stands.
    if (answer === null) this.take(absentIndex);
    return answer;
  }

  close(): void {
    for (const place of this.waiting.keys()) this.settle(place, null);
    this.channel.close();
  }

  private hear(said: Said): void {
    if (said.type === 'status') this.take(said.status);
    else if (said.type === 'answer' && said.to === this.windowId) this.settle(said.place, said.answer);
  }

  private put(place: number, question: Question): void {
    (this.direct ?? this.channel).say({ type: 'question', from: this.windowId, place, question });
  }

  private settle(place: number, answer: Answer | null): void {
    const asked = this.waiting.get(place);
    this.waiting.delete(place);
    asked?.settle(answer);
  }

  private take(status: IndexStatus): void {
    const began = !answers(this.status) && answers(status);
    this.status = status;
    for (const listen of this.listeners) listen(status);
    // It has not heard what was asked of the one before, whose window is gone.
    if (began) for (const [place, { question }] of this.waiting) this.put(place, question);
  }
}

function answers({ state }: IndexStatus): boolean {
  return state === 'building' || state === 'following';
}
