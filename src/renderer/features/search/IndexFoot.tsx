import { useState } from 'react';
import { Button } from '../../ui/Button';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { useIndexStatus } from './useIndexStatus';
import css from './SearchPane.module.css';

/** How the index is doing, compared with the tables or made anew by a button. */
export function IndexFoot() {
  const { t } = useTranslation();
  const { search } = useDesk();
  const { state, documents, checked } = useIndexStatus();
  const [working, setWorking] = useState(false);
  const works = state === 'following' || state === 'building';
  async function run(ask: 'verify' | 'rebuild'): Promise<void> {
    setWorking(true);
    await search.ask({ ask });
    setWorking(false);
  }
  const said = state === 'following' && checked !== null ? t(`search.checked.${checked}`) : t(`search.index.${state}`);
  return (
    <footer className={css.foot}>
      <span className={css.words}>
        {said}
        {works && ` · ${t('search.documents', { count: documents, shown: documents.toLocaleString('pt-BR') })}`}
      </span>
      <Button
        tone="text"
        title={t('search.verifyHint')}
        disabled={!works || working}
        onClick={() => void run('verify')}
      >
        {t('search.verify')}
      </Button>
      <Button
        tone="text"
        title={t('search.rebuildHint')}
        disabled={!works || working}
        onClick={() => void run('rebuild')}
      >
        {t('search.rebuild')}
      </Button>
    </footer>
  );
}
