import { fold } from '../../kernel/text';

/** Short words that the other two languages do not have. */
const marks: Readonly<Record<'pt' | 'en' | 'es', ReadonlySet<string>>> = {
  pt: new Set(
    'voce voces oi ola bom dia tarde obrigado obrigada nao sim uma um com para pra por favor quero gostaria preciso meu minha tem fazer ate quanto qual isso esta aqui boleto pedido entrega hoje'.split(
      ' ',
    ),
  ),
  en: new Set(
    'hello hi the please thanks thank you i is are do does have want need would like my your how what when where order delivery price good morning and can'.split(
      ' ',
    ),
  ),
  es: new Set(
    'hola buenos buenas dias gracias usted ustedes necesito quiero quisiera cuanto cuando donde el los las una por favor pedido hoy mi su tiene hacer y si muy precio cuesta'.split(
      ' ',
    ),
  ),
};

/**
 * The language of a message, by its short words; null: too little to tell, or a tie. Meant for "answers in English go to
 * this sector", not for translation.
 */
export function languageOf(text: string): 'pt' | 'en' | 'es' | null {
  const words = fold(text).match(/\p{L}+/gu) ?? [];
  const counts = (['pt', 'en', 'es'] as const).map((language) => {
    return { language, count: words.filter((word) => marks[language].has(word)).length };
  });
  const [first, second] = counts.sort((a, b) => b.count - a.count);
  return first && second && first.count > second.count ? first.language : null;
}
