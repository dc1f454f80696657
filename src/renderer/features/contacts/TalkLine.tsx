import { IconChevronRight } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { LogLine } from './foldTalk';
import css from './ChangeList.module.css';

interface TalkLineProps {
  readonly talk: Extract<LogLine, { kind: 'talk' }>;
  readonly when: string;
  /** Its entries, as lines. */
  readonly children: ReactNode;
}

/** What came and went while people talked: one line that unfolds. */
export function TalkLine({ talk, when, children }: TalkLineProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const counts = [
    talk.theirs > 0 ? t('contact.talk.theirs', { count: talk.theirs }) : '',
    talk.ours > 0 ? t('contact.talk.ours', { count: talk.ours }) : '',
  ].filter((words) => words !== '');
  return (
    <li className={css.line}>
      <button type="button" className={css.talk} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className={css.what}>
          {t(counts.length === 0 ? 'contact.talk.looked' : 'contact.talk.title')}
          <IconChevronRight size={14} stroke={1.8} aria-hidden="true" />
        </span>
        <span className={css.who}>{[...counts, when].join(' · ')}</span>
      </button>
      {open && <ol className={css.inner}>{children}</ol>}
    </li>
  );
}
