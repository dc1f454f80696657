import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { fold } from '../../../shared/kernel/text';
import { Button } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import css from './dialogs.module.css';

interface TagFieldProps {
  readonly tags: readonly string[];
  /** Tags that the team has used. */
  readonly known: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
}

const TAG_MAX = 40;

/** Tags as words that come and go; one that is known under another spelling is that one. */
export function TagField({ tags, known, onChange }: TagFieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const typed = text.trim();
  const tooLong = Array.from(typed).length > TAG_MAX;
  const others = known.filter((tag) => !tags.some((own) => fold(own) === fold(tag)) && fold(tag).includes(fold(typed)));

  function add(tag: string): void {
    const name = known.find((other) => fold(other) === fold(tag)) ?? tag.trim();
    if (name === '' || tooLong) return;
    if (!tags.some((own) => fold(own) === fold(name))) onChange([...tags, name]);
    setText('');
  }
  return (
    <div>
      <div className={css.reasons}>
        {tags.map((tag) => (
          <span key={tag} className={css.tag}>
            <span title={tag}>{tag}</span>
            <button
              type="button"
              aria-label={t('service.tags.remove', { tag })}
              onClick={() => onChange(tags.filter((own) => own !== tag))}
            >
              <IconX size={13} stroke={2.2} />
            </button>
          </span>
        ))}
        {tags.length === 0 && <p className={css.text}>{t('service.tags.none')}</p>}
      </div>
      <div className={css.row} style={{ marginBlockStart: 8 }}>
        <input
          className={css.search}
          value={text}
          placeholder={t('service.tags.field')}
          aria-label={t('service.tags.field')}
          aria-invalid={tooLong}
          autoComplete="off"
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || typed === '') return;
            event.preventDefault();
            // With Ctrl the dialog would be saved without what stands here.
            event.stopPropagation();
            add(typed);
          }}
          // Whoever goes on to "save" means what was typed, too.
          onBlur={({ relatedTarget }) => {
            if (!(relatedTarget instanceof Element && relatedTarget.closest('[data-adds]'))) add(typed);
          }}
        />
        <Button data-adds disabled={typed === '' || tooLong} onClick={() => add(typed)}>
          {t('service.tags.add')}
        </Button>
      </div>
      {tooLong && <Callout tone="failed">{t('service.tags.tooLong', { max: TAG_MAX })}</Callout>}
      {others.length > 0 && (
        <div style={{ marginBlockStart: 10 }}>
          <span className={css.label}>{t('service.tags.known')}</span>
          <div className={css.reasons}>
            {others.slice(0, 12).map((tag) => (
              <button key={tag} type="button" className={css.reason} onClick={() => add(tag)}>
                {tag}
              </button>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}
