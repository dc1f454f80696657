import i18next, { type i18n, type TFunction } from 'i18next';

interface Words {
  readonly t: TFunction;
  readonly i18n: i18n;
}

const words: Words = { t: i18next.t, i18n: i18next };

/**
 * The words of the app. There is one language at a time and it is bundled, so that nothing has to be waited for or listened
 * to: the hook of react-i18next costs every component a state, two effects and a wrapper, which a start feels.
 */
export function useTranslation(): Words {
  return words;
}
