import { IconMessageBolt } from '@tabler/icons-react';
import { useState } from 'react';
import { findReplies } from '../../../shared/domain/replies/findReplies';
import type { QuickReplyRow } from '../../db/quickReplies/row';
import { EmptyState } from '../../ui/EmptyState';
import { RowList } from '../../ui/RowList';
import { SearchInput } from '../../ui/SearchInput';
import { Starters } from '../../ui/Starters';
import { sampleTexts } from '../../words/pt-BR/sampleTexts';
import { useTranslation } from '../../words/useTranslation';
import { useTeam } from '../service/team';
import { PageAct } from '../settings/PageAct';
import { SettingsPage } from '../settings/SettingsPage';
import { ToneSection } from '../tone/ToneSection';
import { ReplyFileActs } from './ReplyFileActs';
import { ReplyForm } from './ReplyForm';
import { ReplyRow } from './ReplyRow';
import { useMayKeep } from './useMayKeep';
import { useQuickReplies } from './useQuickReplies';
import css from './Replies.module.css';

const samples = ['greet', 'wait', 'more'] as const;
type Sample = (typeof samples)[number];

/** The ready texts of the counter and one's own: found, made, changed. */
export function RepliesPage() {
  const { t } = useTranslation();
  const { divided } = useTeam();
  const replies = useQuickReplies();
  const mayKeep = useMayKeep();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState<QuickReplyRow | 'new' | Sample | null>(null);
  if (replies === undefined) return null;
  const found = findReplies(replies, query);
  const sampleOf = (name: Sample) => ({ title: t(`replies.sample.${name}.title`), text: sampleTexts[name] });
  return (
    <SettingsPage
      title={t('replies.page.title')}
      about={t('replies.page.about')}
      act={
        <PageAct locked={null} onClick={() => setOpen('new')}>
          {t('replies.page.add')}
        </PageAct>
      }
    >
      {divided && !mayKeep('all') && <p className={css.about}>{t('replies.page.ownOnly')}</p>}
      {replies.length === 0 && (
        <EmptyState boxed icon={IconMessageBolt} title={t('replies.page.empty')} text={t('replies.page.emptyText')}>
          <Starters
            label={t('replies.page.samples')}
            names={samples}
            wordsOf={(name) => t(`replies.sample.${name}.title`)}
            onStart={setOpen}
          />
        </EmptyState>
      )}
      <div className={css.tools}>
        {replies.length > 0 && (
          <div className={css.search}>
            <SearchInput
              value={query}
              placeholder={t('replies.page.search')}
              label={t('replies.page.search')}
              clearLabel={t('inbox.clearSearch')}
              onChange={setQuery}
              onClear={() => setQuery('')}
            />
          </div>
        )}
        {mayKeep('all') && <ReplyFileActs replies={replies} />}
      </div>
      {replies.length > 0 && found.length === 0 && <p className={css.about}>{t('replies.page.notFound')}</p>}
      {foldersOf(found).map(([folder, rows]) => (
        <section key={folder}>
          <h2 className={css.folder}>{folder === '' ? t('replies.page.noFolder') : folder}</h2>
          <RowList label={folder === '' ? t('replies.page.list') : folder}>
            {rows.map((reply) => (
              <ReplyRow key={reply.id} reply={reply} onOpen={() => setOpen(reply)} />
            ))}
          </RowList>
        </section>
      ))}
      <ToneSection />
      {open !== null && (
        <ReplyForm
          key={typeof open === 'string' ? open : open.id}
          reply={typeof open === 'string' ? null : open}
          {...(typeof open !== 'string' || open === 'new' ? {} : { begin: sampleOf(open) })}
          replies={replies}
          onClose={() => setOpen(null)}
        />
      )}
    </SettingsPage>
  );
}

/** Folders by name, those without one last; within one the order stays. */
function foldersOf(replies: readonly QuickReplyRow[]): readonly (readonly [string, readonly QuickReplyRow[]])[] {
  const folders = new Map<string, QuickReplyRow[]>();
  for (const reply of replies) folders.set(reply.folder, [...(folders.get(reply.folder) ?? []), reply]);
  return [...folders].sort(([a], [b]) => Number(a === '') - Number(b === '') || a.localeCompare(b, 'pt-BR'));
}
