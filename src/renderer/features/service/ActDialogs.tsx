import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from '../../words/useTranslation';
import { lookingAt } from '../../../shared/domain/team/glance';
import type { ConversationRow } from '../../db/conversations/row';
import { readDraft } from '../../db/ownDrafts/read';
import { useActs } from '../../stores/acts';
import { useGlance } from '../../stores/glance';
import { useDesk } from '../app/desk';
import { CloseDialog } from './CloseDialog';
import { TagsDialog } from './TagsDialog';
import { TakeOverQuestion } from './TakeOverQuestion';
import { TransferDialog } from './TransferDialog';
import type { Receiver } from './receivers';
import { useNames, useTeam } from './team';
import { useKnownTags } from './useKnownTags';
import { useReceivers } from './useReceivers';
import { useServe } from './useServe';

/** The question that is being asked about the open conversation. Loaded with the first one. */
export function ActDialogs({ row }: { readonly row: ConversationRow }) {
  const asked = useActs((state) => state.asked);
  if (asked === 'transfer') return <Transferring row={row} />;
  if (asked === 'close') return <Closing row={row} />;
  if (asked === 'tags') return <Tagging row={row} />;
  return asked === 'takeOver' ? <TakingOver row={row} /> : null;
}

function useTransferWords(): (receiver: Receiver) => string {
  const { t } = useTranslation();
  return ({ kind, name }) => t(kind === 'person' ? 'service.transfer.toPerson' : 'service.transfer.toSector', { name });
}

function Transferring({ row }: { readonly row: ConversationRow }) {
  const { t } = useTranslation();
  const leave = useActs((state) => state.leave);
  const serve = useServe();
  const receivers = useReceivers(row.service);
  const { db, attendantId } = useDesk();
  const draft = useLiveQuery(() => readDraft(db, row.id, attendantId), [db, row.id, attendantId]);
  const words = useTransferWords();
  return (
    <TransferDialog
      title={t('service.transfer.title')}
      receivers={receivers}
      withNote
      draft={draft ?? null}
      confirmWords={words}
      onClose={leave}
      onTransfer={(receiver, note, withDraft) => {
        leave();
        void serve.transfer(row.id, receiver, note, withDraft);
      }}
    />
  );
}

function Closing({ row }: { readonly row: ConversationRow }) {
  const leave = useActs((state) => state.leave);
  const serve = useServe();
  const known = useKnownTags();
  return (
    <CloseDialog
      count={1}
      tags={row.service.tags}
      knownTags={known}
      waiting={row.waitingSince === null ? 0 : 1}
      onClose={leave}
      onCloseConversations={(reason, tags) => {
        leave();
        void serve.close(row, reason, tags);
      }}
    />
  );
}

function Tagging({ row }: { readonly row: ConversationRow }) {
  const leave = useActs((state) => state.leave);
  const serve = useServe();
  const known = useKnownTags();
  return (
    <TagsDialog
      count={1}
      tags={row.service.tags}
      known={known}
      onClose={leave}
      onSave={(tags) => {
        leave();
        void serve.tag(row.id, tags);
      }}
    />
  );
}

function TakingOver({ row }: { readonly row: ConversationRow }) {
  const leave = useActs((state) => state.leave);
  const serve = useServe();
  const nameOf = useNames();
  const { meId } = useTeam();
  const others = useGlance((state) => state.others);
  const { attendantId } = row.service;
  const writing = lookingAt(others, row.id, meId).some(
    (other) => other.attendantId === attendantId && other.activity === 'writing',
  );
  return (
    <TakeOverQuestion
      name={nameOf(attendantId)}
      writing={writing}
      onClose={leave}
      onTakeOver={() => {
        leave();
        void serve.takeOver(row.id);
      }}
    />
  );
}
