import { SECOND } from '../../../shared/kernel/instant';
import { ANYTHING } from '../../../shared/domain/search/searchFilter';
import type { SearchIndex } from './searchIndex';

/** What shops are asked and what people look for; whether it is found does not matter. */
const WORDS = [
  ...['bom', 'dia', 'obrigado', 'boleto', 'quero', 'preço', 'entrega', 'hoje', 'amanhã', 'pagamento', 'pedido', 'nota'],
  ...['endereço', 'horário', 'contrato', 'documento', 'valor', 'parcela', 'segunda', 'via', 'pode', 'ajuda', 'cartão'],
  ...['retirar', 'troca', 'garantia', 'orçamento', 'cliente', 'confirmado', 'aguardo'],
];
/** The app has more urgent things to do when it starts, ms. */
const AFTER = 3 * SECOND;
/** Between two of them, ms: whoever really searches comes first. */
const GAP = 15;

interface RehearseParts {
  /** null: there is no index any more. */
  readonly served: () => {
    readonly index: Pick<SearchIndex, 'find'>;
    readonly feed: { readonly renewing: boolean };
  } | null;
  readonly pause: (ms: number) => Promise<void>;
}

/**
 * Looks for everyday words while nobody searches, so that the first search of the day is as quick as the later ones: by
 * then the engine has compiled SQLite properly, and has read the pages that every search begins with.
 */
export async function rehearse({ served, pause }: RehearseParts): Promise<void> {
  await pause(AFTER);
  for (const typed of searches()) {
    const here = served();
    if (here === null || here.feed.renewing) return;
    here.index.find({ typed, filter: ANYTHING, scope: null, order: 'newest', limit: 20, after: null });
    await pause(GAP);
  }
}

/** As people type them: a whole word, two, a phrase, a beginning. */
function searches(): readonly string[] {
  return WORDS.flatMap((word, place) => {
    const other = WORDS[(place + 7) % WORDS.length] ?? word;
    return [`${word} `, `${word} ${other} `, `"${word} ${other}" `, word.slice(0, 2 + (place % 3))];
  });
}
