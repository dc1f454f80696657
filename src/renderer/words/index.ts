import i18next from 'i18next';
import { ptBR } from './pt-BR/index';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof ptBR };
    returnNull: false;
  }
}

/** Starts the words; everything is bundled, so it is ready at once. */
export function startWords(): void {
  void i18next.init({
    lng: 'pt-BR',
    fallbackLng: 'pt-BR',
    resources: { 'pt-BR': { translation: ptBR } },
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  });
}
