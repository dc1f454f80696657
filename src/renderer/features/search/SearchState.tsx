import type { TFunction } from 'i18next';
import type { IndexStatus } from '../../../shared/domain/search/indexStatus';
import type { Found } from '../../search/searchDesk';
import { useTranslation } from '../../words/useTranslation';
import { useIndexStatus } from './useIndexStatus';
import css from './ResultList.module.css';

/** Why the results may lack something; nothing when they lack nothing. */
export function SearchState({ found }: { readonly found: Found | null }) {
  const { t } = useTranslation();
  const status = useIndexStatus();
  const words = whatLacks(t, status, found);
  return words === null ? null : (
    <p className={css.state} role="status">
      {words}
    </p>
  );
}

function whatLacks(t: TFunction, status: IndexStatus, found: Found | null): string | null {
  if (status.state === 'unavailable') return t('search.unavailable');
  if (status.state === 'building') {
    if (status.total === null || status.total === 0) return t('search.buildingUncounted');
    const percent = `${Math.min(99, Math.floor((status.done / status.total) * 100))} %`;
    return t(status.renewed ? 'search.renewed' : 'search.building', { percent });
  }
  if (found?.slow) return t('search.slow');
  return found?.cut ? t('search.cut') : null;
}
