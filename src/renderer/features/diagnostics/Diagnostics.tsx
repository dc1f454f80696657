import { IconActivity, IconFolder, IconInbox, IconZoomQuestion } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { countQuarantine } from '../../db/quarantine/read';
import { Chip } from '../../ui/Chip';
import { useDesk } from '../app/desk';
import { CopyReport } from './CopyReport';
import { countWords } from '../../words/countWords';
import css from './Diagnostics.module.css';
import { Overview } from './Overview';
import { Quarantine } from './Quarantine';
import { Reception } from './Reception';
import { Versions } from './Versions';
import { useCalmQuery } from '../status/useCalmQuery';

const sections = ['overview', 'webhook', 'quarantine', 'versions'] as const;
type Section = (typeof sections)[number];

const icons = { overview: IconActivity, webhook: IconInbox, quarantine: IconZoomQuestion, versions: IconFolder };

/** How the counter is doing, for the person who looks after it. */
export function Diagnostics() {
  const { t } = useTranslation();
  const { db } = useDesk();
  const [open, setOpen] = useState<Section>('overview');
  const quarantined = useCalmQuery(() => countQuarantine(db), [db]) ?? 0;
  return (
    <div className={css.place}>
      <nav className={css.side} aria-label={t('diagnostics.title')} data-pane="diagnostics">
        <h1 className={css.title}>{t('diagnostics.title')}</h1>
        {sections.map((section) => {
          const Icon = icons[section];
          return (
            <button
              key={section}
              type="button"
              className={css.tab}
              aria-current={section === open ? 'page' : undefined}
              onClick={() => setOpen(section)}
            >
              <Icon size={18} stroke={1.7} />
              <span className={css.tabText}>
                <span className={css.tabName}>{t(`diagnostics.sections.${section}`)}</span>
                <span className={css.tabHint}>{t(`diagnostics.sectionHints.${section}`)}</span>
              </span>
              {section === 'quarantine' && quarantined > 0 && <Chip tone="waiting">{countWords(quarantined)}</Chip>}
            </button>
          );
        })}
        <CopyReport quarantined={quarantined} />
      </nav>
      {open === 'quarantine' ? (
        <Quarantine />
      ) : (
        <div className={css.main} key={open}>
          {open === 'overview' && <Overview />}
          {open === 'webhook' && <Reception />}
          {open === 'versions' && <Versions />}
        </div>
      )}
    </div>
  );
}
