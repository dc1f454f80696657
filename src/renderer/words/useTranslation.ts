import i18next, { type i18n, type TFunction } from 'i18next';

interface Words {
  readonly t: TFunction;
  readonly i18n: i18n;
}

type Say = (key: unknown, ...blanks: readonly unknown[]) => unknown;

const said = new Map<string, unknown>();

/** A word without blanks to fill is the same each time, and i18next takes 50 µs to find it: a start asks for hundreds. */
const say: Say = (key, ...blanks) => {
  const ask = i18next.t as unknown as Say;
  if (blanks.length > 0 || typeof key !== 'string' || !i18next.isInitialized) return ask(key, ...blanks);
  const known = said.get(key);
  if (known !== undefined) return known;
  const found = ask(key);
  said.set(key, found);
  return found;
};

const words: Words = { t: say as unknown as TFunction, i18n: i18next };

/**
 * The words of the app. There is one language at a time and it is bundled, so that nothing has to be waited for or listened
 * to: the hook of react-i18next costs every component a state, two effects and a wrapper, which a start feels.
 */
export function useTranslation(): Words {
  return words;
}
