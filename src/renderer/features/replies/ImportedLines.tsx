import type { ImportLine } from '../../../shared/domain/replies/planImport';
import { Chip } from '../../ui/Chip';
import { useTranslation } from '../../words/useTranslation';
import { lineTones } from './lineTones';
import css from './ImportReplies.module.css';

/** More are counted; those with a problem stand first, so that none hides behind the end. */
const SHOWN = 200;

interface ImportedLinesProps {
  readonly lines: readonly ImportLine[];
  /** Those that are here already take the file's text. */
  readonly replace: boolean;
}

/** Every line of a file, and what it would do. */
export function ImportedLines({ lines, replace }: ImportedLinesProps) {
  const { t } = useTranslation();
  const ordered = [...lines].sort((a, b) => Number(b.problem !== null) - Number(a.problem !== null));
  const rest = ordered.length - SHOWN;
  return (
    <ul className={css.lines} aria-label={t('replyFiles.lines')} tabIndex={0}>
      {ordered.slice(0, SHOWN).map(({ line, cells, reply, verdict, problem }) => (
        <li key={line} className={css.line} data-verdict={verdict}>
          <span className={css.number}>{line}</span>
          <span className={css.what}>
            <span className={css.title}>
              {reply.title}
              {reply.shortcut !== '' && <span className={css.shortcut}>/{reply.shortcut}</span>}
            </span>
            {problem !== null && <span className={css.problem}>{t(`replyFiles.problem.${problem}`)}</span>}
            <span className={css.text} dir="auto">
              {problem === null ? reply.text : cells.filter((cell) => cell.trim() !== '').join(' · ')}
            </span>
          </span>
          <Chip tone={lineTones[verdict]}>
            {t(`replyFiles.verdict.${verdict === 'double' && replace ? 'replaced' : verdict}`)}
          </Chip>
        </li>
      ))}
      {rest > 0 && <li className={css.line}>{t('replyFiles.more', { count: rest })}</li>}
    </ul>
  );
}
