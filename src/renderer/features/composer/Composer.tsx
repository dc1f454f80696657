import { useLiveQuery } from 'dexie-react-hooks';
import type { KeyboardEvent } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { serviceWindow } from '../../../shared/domain/conversations/serviceWindow';
import { readDraft } from '../../db/ownDrafts/read';
import type { ConversationRow } from '../../db/conversations/row';
import { useActs } from '../../stores/acts';
import { useSelection } from '../../stores/selection';
import { useNow } from '../../ui/useNow';
import { useDesk } from '../app/desk';
import { ScheduledStrip } from '../schedule/ScheduledStrip';
import { useTeam } from '../service/team';
import { ComposerClosed, ComposerHeld } from './ComposerHeld';
import { ComposerShut } from './ComposerShut';
import { NoteField } from './NoteField';
import { ReplyField, type ReplyFieldProps } from './ReplyField';
import css from './Composer.module.css';

/** Where one writes: to the customer, or a note to the team. What WhatsApp or a colleague would refuse is shut, with the reason. */
export function Composer(props: ReplyFieldProps) {
  const { conversation } = props;
  const writing = useActs((state) => state.writing);
  const shut = useShut(conversation);
  const note = writing === 'note';
  return (
    <div className={css.composer} data-pane-part="composer">
      <ScheduledStrip conversationId={conversation.id} />
      <div className={css.box} data-writing={writing}>
        <WritingTabs />
        {note && <NoteField conversationId={conversation.id} onNoted={props.onSent} />}
        {!note && (shut === null ? <ReplyField {...props} /> : <ShutReply shut={shut} conversation={conversation} />)}
      </div>
    </div>
  );
}

type Shut = 'held' | 'closed' | 'window' | 'never';

/** Why nothing can be written to the customer; null: something can. */
function useShut({ service, state, lastInboundAt }: ConversationRow): Shut | null {
  const { clock } = useDesk();
  const { divided, meId } = useTeam();
  const window = serviceWindow(lastInboundAt, useNow(clock)).state;
  if (divided && service.attendantId !== null && service.attendantId !== meId) return 'held';
  if (window === 'never') return 'never';
  if (window === 'shut') return 'window';
  return state === 'closed' ? 'closed' : null;
}

function ShutReply({ shut, conversation }: { readonly shut: Shut; readonly conversation: ConversationRow }) {
  const { db, attendantId } = useDesk();
  const begun = useLiveQuery(() => readDraft(db, conversation.id, attendantId), [db, conversation.id, attendantId]);
  // What is nobody's is for whoever may write here.
  const text = begun?.attendantId === attendantId || shut !== 'held' ? (begun?.text ?? '') : '';
  if (shut === 'held') return <ComposerHeld conversation={conversation} draft={text} />;
  if (shut === 'closed') return <ComposerClosed conversation={conversation} draft={text} />;
  return <ComposerShut conversation={conversation} never={shut === 'never'} draft={text} />;
}

const tabs = ['reply', 'note'] as const;

function WritingTabs() {
  const { t } = useTranslation();
  const writing = useActs((state) => state.writing);
  const write = useActs((state) => state.write);
  function show(tab: (typeof tabs)[number]): void {
    write(tab);
    useSelection.getState().focusComposer();
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const other = writing === 'reply' ? 'note' : 'reply';
    write(other);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${other}"]`)?.focus();
  }
  return (
    <div className={css.tabs} role="tablist" aria-label={t('composer.tabs')} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          data-tab={tab}
          aria-selected={writing === tab}
          tabIndex={writing === tab ? 0 : -1}
          className={css.tab}
          onClick={() => show(tab)}
        >
          {t(`composer.tab.${tab}`)}
        </button>
      ))}
    </div>
  );
}
