import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { QuarantineRow } from '../../db/quarantine/row';
import { CopyButton } from '../setup/CopyButton';
import diagnostics from './Diagnostics.module.css';
import { rawLines } from './prettyRaw';
import css from './Quarantine.module.css';

const LINE = 18;
const WIDTH = 400;

/** The original, laid out; up to 3 MB, so only the lines in view are drawn. */
export function RawText({ row }: { readonly row: QuarantineRow }) {
  const { t } = useTranslation();
  const scroll = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => rawLines(row.raw, WIDTH), [row.raw]);
  const view = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => LINE,
    overscan: 20,
  });
  return (
    <section className={css.detail}>
      <header className={css.head}>
        <div className={css.headText}>
          <span className={css.rowTitle}>{t(`diagnostics.quarantine.reasons.${row.reason}`)}</span>
          <p className={diagnostics.lead}>{t('diagnostics.quarantine.personal')}</p>
        </div>
        <CopyButton label={t('diagnostics.quarantine.copy')} text={() => row.raw} />
      </header>
      <div className={css.raw} ref={scroll} tabIndex={0} role="region" aria-label={t('diagnostics.quarantine.title')}>
        <div className={css.canvas} style={{ blockSize: view.getTotalSize() }}>
          {view.getVirtualItems().map((item) => (
            <div key={item.key} className={css.line} style={{ insetBlockStart: item.start }}>
              {lines[item.index]}
            </div>
          ))}
        </div>
      </div>
    </section>
  );
}
