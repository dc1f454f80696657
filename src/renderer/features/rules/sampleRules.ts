import { useTranslation } from '../../words/useTranslation';
import type { RuleDraft } from '../../commands/automatic/saveRule';

export const sampleNames = ['bill', 'files', 'waits'] as const;
export type SampleName = (typeof sampleNames)[number];

/** Rules to begin with: none of them writes to a customer or gives a conversation to somebody. */
export function useSampleRules(): (name: SampleName) => Partial<RuleDraft> {
  const { t } = useTranslation();
  const listOf = (words: string): readonly string[] => words.split(', ');
  return (name) => {
    switch (name) {
      case 'bill':
        return {
          name: t('rules.sample.bill.name'),
          conditions: [{ kind: 'words', match: 'any', words: listOf(t('rules.sample.bill.words')) }],
          actions: [{ kind: 'tag', tags: listOf(t('rules.sample.bill.tags')) }],
        };
      case 'files':
        return {
          name: t('rules.sample.files.name'),
          conditions: [{ kind: 'content', contents: ['document', 'image'] }],
          actions: [{ kind: 'tag', tags: listOf(t('rules.sample.files.tags')) }],
        };
      case 'waits':
        return {
          name: t('rules.sample.waits.name'),
          event: 'waiting',
          waitMinutes: 15,
          conditions: [],
          actions: [{ kind: 'priority', priority: 2 }],
        };
    }
  };
}
