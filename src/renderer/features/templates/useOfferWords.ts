import type { TemplateBar } from '../../../shared/domain/templates/mayReceive';
import type { TemplateHindrance } from '../../../shared/domain/templates/templateForm';
import { useTranslation } from '../../words/useTranslation';

export interface OfferWords {
  readonly category: (name: string) => string;
  /** Of a template that is not in the language of the house; null: it is. */
  readonly language: (code: string) => string | null;
  readonly why: (why: TemplateHindrance | TemplateBar) => string;
}

const languages = new Intl.DisplayNames('pt-BR', { type: 'language', style: 'short' });
const categories = ['utility', 'marketing', 'authentication'] as const;

/** Category and hindrance in words. */
export function useOfferWords(): OfferWords {
  const { t } = useTranslation();
  return {
    category: (name) => t(`templates.categories.${categories.find((each) => each === name.toLowerCase()) ?? 'other'}`),
    language: (code) => (code === 'pt_BR' ? null : languageName(code)),
    why: (why) =>
      why === 'left-alone' || why === 'not-agreed' ? t(`templates.barred.${why}`) : t(`templates.hindrance.${why}`),
  };
}

/** WhatsApp writes en_US where the platform expects en-US; a code that is no language at all is shown as it came. */
function languageName(code: string): string {
  try {
    return languages.of(code.replace('_', '-')) ?? code;
  } catch {
    return code;
  }
}
