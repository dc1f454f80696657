import type { TemplateBar } from '../../../shared/domain/templates/mayReceive';
import type { TemplateHindrance } from '../../../shared/domain/templates/templateForm';
import { useTranslation } from '../../words/useTranslation';

export interface OfferWords {
  readonly category: (name: string) => string;
  readonly why: (why: TemplateHindrance | TemplateBar) => string;
}

const categories = ['utility', 'marketing', 'authentication'] as const;

/** Category and hindrance in words. */
export function useOfferWords(): OfferWords {
  const { t } = useTranslation();
  return {
    category: (name) => t(`templates.categories.${categories.find((each) => each === name.toLowerCase()) ?? 'other'}`),
    why: (why) =>
      why === 'left-alone' || why === 'not-agreed' ? t(`templates.barred.${why}`) : t(`templates.hindrance.${why}`),
  };
}
