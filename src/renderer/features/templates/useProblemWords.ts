import type { TemplateProblem } from '../../../shared/domain/templates/fillTemplate';
import {
  BODY_TEXT_MAX,
  HEADER_TEXT_MAX,
  type TemplateBlank,
  type TemplateForm,
} from '../../../shared/domain/templates/templateForm';
import { useTranslation } from '../../words/useTranslation';

export interface ProblemWords {
  /** The one that matters most in one line; of blanks, how many. */
  readonly summary: (problems: readonly TemplateProblem[]) => string;
  /** What is wrong with one value; null: nothing that is told beside it. */
  readonly beside: (blank: TemplateBlank, problems: readonly TemplateProblem[]) => string | null;
}

/** What keeps a template from leaving, in words. */
export function useProblemWords(form: TemplateForm): ProblemWords {
  const { t } = useTranslation();
  const media = form.header?.kind === 'file' ? form.header.media : 'image';
  const one = (problem: TemplateProblem, blanks: number): string => {
    switch (problem.code) {
      case 'template-blank':
        return t('templates.problems.template-blank', { count: blanks });
      case 'template-no-file':
      case 'template-wrong-file':
        return t(`templates.problems.${problem.code}.${media}`);
      case 'template-long':
        return t('templates.problems.template-long', { body: BODY_TEXT_MAX, header: HEADER_TEXT_MAX });
      case 'template-unfit':
        return t('templates.problems.template-unfit');
      case 'template-value-long':
      case 'template-value-bad': {
        const blank = form.blanks.find(({ id }) => id === problem.blank);
        return (blank && ofValue(blank, problem.code)) ?? '';
      }
    }
  };
  const ofValue = ({ max, part }: TemplateBlank, code: 'template-value-long' | 'template-value-bad'): string =>
    code === 'template-value-long'
      ? t('templates.problems.template-value-long', { max })
      : t(`templates.problems.template-value-bad.${part === 'link' ? 'link' : 'code'}`);
  return {
    summary(problems) {
      // A value that is wrong is said before those that are missing.
      const first = problems.find(({ code }) => code !== 'template-blank') ?? problems[0];
      const blanks = problems.filter(({ code }) => code === 'template-blank').length;
      return first === undefined ? '' : one(first, blanks);
    },
    beside(blank, problems) {
      const wrong = problems.find((problem) => 'blank' in problem && problem.blank === blank.id);
      return wrong === undefined || wrong.code === 'template-blank' ? null : one(wrong, 0);
    },
  };
}
