import { IconNote } from '@tabler/icons-react';
import { useMemo } from 'react';
import { contentWords } from '../../../shared/domain/search/contentWords';
import { parseQuery } from '../../../shared/domain/search/parseQuery';
import { snippetOf } from '../../../shared/domain/search/snippet';
import type { Instant } from '../../../shared/kernel/instant';
import { plainText } from '../../../shared/whatsapp/plainWords';
import type { FoundRow } from '../../search/searchDesk';
import { Avatar } from '../../ui/Avatar';
import { NameAndTime } from '../../ui/NameAndTime';
import { fullMoment, listMoment } from '../../words/moments';
import { useTranslation } from '../../words/useTranslation';
import { isPreviewKind, previewIcon } from '../inbox/previewIcon';
import { useNames } from '../service/team';
import css from './ResultList.module.css';

interface HitLineProps {
  readonly found: FoundRow;
  readonly typed: string;
  readonly now: Instant;
}

/** A message or a note that answers: whose, when, and its words around the hit. */
export function HitLine({ found, typed, now }: HitLineProps) {
  const { conversation, message, note } = found;
  const { t } = useTranslation();
  const at = message?.at ?? note?.at ?? 0;
  const kind =
    message === undefined ? null : message.content.kind === 'media' ? message.content.media : message.content.kind;
  const Icon = kind === null ? IconNote : previewIcon(kind);
  const writer = useWriter(found);
  const text = message === undefined ? (note?.text ?? '') : contentWords(message.content, plainText);
  const parts = useMemo(() => snippetOf(text, parseQuery(typed)), [text, typed]);
  const wordless = kind !== null && isPreviewKind(kind) ? t(`inbox.preview.${kind}`) : t('search.noWords');
  return (
    <>
      <Avatar id={conversation.contactId} title={conversation.title} />
      <div className={css.body}>
        <NameAndTime name={conversation.title} time={listMoment(at, now)} fullTime={fullMoment(at)} />
        <p className={css.snippet} dir="auto">
          {Icon && <Icon size={14} stroke={1.7} className={css.kind} aria-hidden="true" />}
          {writer !== null && <span className={css.writer}>{writer}:</span>}
          {parts.length === 0 && wordless}
          {parts.map((part, place) => (part.hit ? <mark key={place}>{part.text}</mark> : part.text))}
        </p>
      </div>
    </>
  );
}

/** Who wrote it, unless it was the customer. */
function useWriter({ message, note }: FoundRow): string | null {
  const { t } = useTranslation();
  const nameOf = useNames();
  if (note) return `${nameOf(note.authorId)}, ${t('search.note')}`;
  if (!message || message.direction === 'in') return null;
  switch (message.author.kind) {
    case 'attendant':
      return nameOf(message.author.id);
    case 'automation':
      return t('search.robot');
    case 'phone-app':
      return t('search.phoneApp');
    case 'customer':
      return t('search.us');
  }
}
