import type { ExportPlan } from '../../../shared/contract/exports';
import { saveFile } from '../../portability/saveFile';
import { useNotices } from '../../stores/notices';
import { share } from '../../words/pt-BR/share';
import { useTranslation } from '../../words/useTranslation';
import { useBridge } from '../app/desk';
import { fileNameOfPath } from '../exporting/fileNameOfPath';

type FailedWord = keyof typeof share.failed;

/** Keeps a file where the person chooses and says how it went. @returns false: it was not kept */
export function useSaveFile(): (plan: Omit<ExportPlan, 'form'>, text: string) => Promise<boolean> {
  const { t } = useTranslation();
  const bridge = useBridge();
  return async (plan, text) => {
    const answer = await saveFile(bridge, plan, text);
    const { say } = useNotices.getState();
    if (answer.ok) {
      if (answer.value !== null) say(t('share.code.saved', { name: fileNameOfPath(answer.value) }));
      return answer.value !== null;
    }
    const { code } = answer.failure;
    say(t(`share.failed.${code in share.failed ? (code as FailedWord) : 'other'}`, { detail: code }), {
      tone: 'failed',
    });
    return false;
  };
}
