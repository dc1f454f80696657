import { IconMessage2 } from '@tabler/icons-react';
import { useTranslation } from '../../words/useTranslation';
import { EmptyState } from '../../ui/EmptyState';

export function NothingOpen() {
  const { t } = useTranslation();
  return <EmptyState icon={IconMessage2} title={t('inbox.pickTitle')} text={t('inbox.pickText')} />;
}
