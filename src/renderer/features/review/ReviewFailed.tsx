import { IconFileAlert } from '@tabler/icons-react';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { useTranslation } from '../../words/useTranslation';
import { useBridge } from '../app/desk';
import { useBackupWords } from '../backup/useBackupWords';

/** A history that did not open: why, and that nothing has happened. */
export function ReviewFailed({ code }: { readonly code: string }) {
  const { t } = useTranslation();
  const bridge = useBridge();
  const wordsOf = useBackupWords();
  return (
    <EmptyState tone="failed" icon={IconFileAlert} title={t('review.failed')} text={wordsOf({ code })}>
      <Button tone="main" autoFocus onClick={() => void bridge.request('review.close')}>
        {t('review.close')}
      </Button>
    </EmptyState>
  );
}
