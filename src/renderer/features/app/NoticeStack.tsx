import { IconAlertCircle, IconCheck, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { SECOND } from '../../../shared/kernel/instant';
import { useNotices, type Notice } from '../../stores/notices';
import css from './NoticeStack.module.css';

/** What can be undone can be for ten seconds; what only tells goes sooner. */
const UNDO_LASTS = 10 * SECOND;
const WORD_LASTS = 5 * SECOND;

/** What was just done, above the status bar; Ctrl/⌘ Z takes the newest back where nothing is being written. */
export function NoticeStack() {
  const notices = useNotices((state) => state.notices);
  useUndoKey();
  return (
    <div className={css.stack} role="status">
      {notices.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function NoticeLine({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation();
  const drop = useNotices((state) => state.drop);
  const lasts = notice.undo || notice.tone === 'failed' ? UNDO_LASTS : WORD_LASTS;
  // Read without haste: the time stands still under the mouse and the keyboard.
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => drop(notice.id), lasts);
    return () => clearTimeout(timer);
  }, [drop, held, lasts, notice.id]);
  const Icon = notice.tone === 'failed' ? IconAlertCircle : IconCheck;
  return (
    <div
      className={css.notice}
      data-tone={notice.tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon size={17} stroke={2} className={css.mark} aria-hidden="true" />
      <span className={css.text}>{notice.text}</span>
      {notice.undo && (
        <button type="button" className={css.undo} aria-keyshortcuts="Control+Z" onClick={() => void takeBack(notice)}>
          {!held && <Ring lasts={lasts} />}
          {t('service.notices.undo')}
        </button>
      )}
      <button
        type="button"
        className={css.close}
        aria-label={t('service.notices.dismiss')}
        onClick={() => drop(notice.id)}
      >
        <IconX size={15} stroke={2} />
      </button>
    </div>
  );
}

function Ring({ lasts }: { readonly lasts: number }) {
  return (
    <svg className={css.ring} width="16" height="16" viewBox="0 0 36 36" aria-hidden="true">
      <circle cx="18" cy="18" r="15.9" style={{ strokeWidth: 4 }} />
      <circle
        cx="18"
        cy="18"
        r="15.9"
        className={css.left}
        style={{ strokeWidth: 4, animationDuration: `${lasts}ms` }}
      />
    </svg>
  );
}

async function takeBack(notice: Notice): Promise<void> {
  useNotices.getState().drop(notice.id);
  await notice.undo?.();
}

function useUndoKey(): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== 'z') return;
      const target = event.target as HTMLElement;
      const writing = /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && (target as HTMLInputElement).value !== '';
      const newest = useNotices.getState().notices.findLast(({ undo }) => undo !== null);
      if (writing || !newest) return;
      event.preventDefault();
      void takeBack(newest);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
