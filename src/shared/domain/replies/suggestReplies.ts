import { fold } from '../../kernel/text';
import type { Findable } from './findReplies';

/** Words that say nothing about what is meant. */
const EMPTY = new Set(
  (
    'a o as os um uma de da do das dos e em no na nos nas para pra por com que se eu voce voces me te ele ela meu minha ' +
    'seu sua isso este esta ja mais muito tem ter ser foi vou vai pode posso como qual quais quando onde sim nao ola oi ' +
    'bom boa dia tarde noite obrigado obrigada favor tudo bem aqui la so ate ai ao aos'
  ).split(' '),
);
/** Less than that in common says nothing. */
const ENOUGH = 0.18;

/**
 * The ready texts that most likely answer what the customer wrote or continue what is being typed: by the words that they
 * share, rare words more. What is often used wins a tie; nothing is shown that shares too little. Offline and pure.
 * @param most how many at most
 */
export function suggestReplies<Reply extends Findable>(
  replies: readonly Reply[],
  asked: { readonly customer: string; readonly typed: string },
  most: number,
): readonly Reply[] {
  const bags = replies.map((reply) => new Set(stems(`${reply.title} ${reply.shortcut} ${reply.folder} ${reply.text}`)));
  const weight = (stem: string): number => {
    const holders = bags.filter((bag) => bag.has(stem)).length;
    return holders === 0 ? 0 : Math.log(1 + replies.length / holders);
  };
  // What one types says more than what was asked: the answer has begun.
  const wanted = new Map(stems(asked.customer).map((stem) => [stem, weight(stem)]));
  for (const stem of stems(asked.typed)) wanted.set(stem, 2 * weight(stem));
  const total = [...wanted.values()].reduce((sum, each) => sum + each, 0);
  if (total === 0) return [];
  return replies
    .map((reply, place) => ({ reply, score: shared(bags[place], wanted) / total }))
    .filter(({ reply, score }) => score >= ENOUGH && fold(asked.typed) !== fold(reply.text))
    .sort((a, b) => b.score - a.score || b.reply.uses - a.reply.uses || (a.reply.id < b.reply.id ? -1 : 1))
    .slice(0, most)
    .map(({ reply }) => reply);
}

function shared(bag: ReadonlySet<string> | undefined, wanted: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [stem, weight] of wanted) if (bag?.has(stem)) sum += weight;
  return sum;
}

/** Words without their endings (`boletos`, `boleto`): enough to meet, never shown. */
function stems(text: string): readonly string[] {
  const words = fold(text.slice(0, 2_000)).match(/[a-z0-9]{2,}/g) ?? [];
  return [
    ...new Set(
      words.filter((word) => !EMPTY.has(word)).map((word) => word.replace(/(?:oes|aes|es|s)$/, '').slice(0, 6)),
    ),
  ];
}
