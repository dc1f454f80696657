import { IconBolt, IconPaperclip } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { MacroRow } from '../../db/macros/row';
import type { QuickReplyRow } from '../../db/quickReplies/row';
import { useTranslation } from '../../words/useTranslation';
import { useStepWords } from '../macros/useStepWords';
import css from './ReplyPicker.module.css';

interface OfferProps {
  readonly active: boolean;
  readonly onPick: () => void;
}

/** A ready text among those that / may mean. */
export function ReplyOffer({ reply, ...offer }: OfferProps & { readonly reply: QuickReplyRow }) {
  const { t } = useTranslation();
  const { title, text, shortcut, folder, attachments, uses } = reply;
  return (
    <OfferLine {...offer} text={text}>
      <span className={css.title}>{title}</span>
      {shortcut !== '' && <span className={css.shortcut}>{`/${shortcut}`}</span>}
      {attachments.length > 0 && (
        <span className={css.files}>
          <IconPaperclip size={13} aria-hidden="true" />
          {attachments.length}
        </span>
      )}
      <span className={css.aside}>
        {[folder, uses > 0 ? t('replies.uses', { count: uses }) : ''].filter(Boolean).join(' · ')}
      </span>
    </OfferLine>
  );
}

/** A macro among them: what it does, in its order. */
export function MacroOffer({ macro, ...offer }: OfferProps & { readonly macro: MacroRow }) {
  const { t } = useTranslation();
  const words = useStepWords();
  const { title, steps, uses } = macro;
  return (
    <OfferLine {...offer} text={steps.map(words.line).join(' → ')}>
      <IconBolt className={css.bolt} size={15} aria-hidden="true" />
      <span className={css.title}>{title}</span>
      <span className={css.aside}>
        {uses > 0 ? t('macros.uses', { count: uses }) : t('macros.picker.steps', { count: steps.length })}
      </span>
    </OfferLine>
  );
}

interface OfferLineProps extends OfferProps {
  readonly text: string;
  readonly children: ReactNode;
}

function OfferLine({ active, onPick, text, children }: OfferLineProps) {
  return (
    <div
      role="option"
      aria-selected={active}
      className={css.offer}
      // The field keeps the focus.
      onPointerDown={(event) => {
        event.preventDefault();
        onPick();
      }}
    >
      <span className={css.line}>{children}</span>
      {text !== '' && (
        <span className={css.text} dir="auto">
          {text}
        </span>
      )}
    </div>
  );
}
