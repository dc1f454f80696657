import { IconBellOff } from '@tabler/icons-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { whyNot, type Forbidden } from '../../../shared/domain/team/permissions';
import type { AttendantRow } from '../../db/attendants/row';
import { readContact } from '../../db/contacts/read';
import type { ContactRow } from '../../db/contacts/row';
import { readConversation } from '../../db/conversations/read';
import type { ConversationRow } from '../../db/conversations/row';
import { readPrices } from '../../db/house/readPrices';
import { readReplyFacts } from '../../db/house/readReplyFacts';
import { useTemplating } from '../../stores/templating';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { DialogBody } from '../../ui/DialogBody';
import { EmptyState } from '../../ui/EmptyState';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { useTeam } from '../service/team';
import { NoTemplates } from './NoTemplates';
import { TemplatePicking } from './TemplatePicking';
import { useTemplates } from './useTemplates';

/** A template is looked for, filled and sent: the only thing that may leave when the 24 h are over. */
export function TemplateDialog({ conversationId }: { readonly conversationId: string }) {
  const { t } = useTranslation();
  const { db, clock, attendantId } = useDesk();
  const end = useTemplating((state) => state.end);
  const { me } = useTeam();
  const templates = useTemplates();
  const around = useLiveQuery(async () => {
    const conversation = await readConversation(db, conversationId);
    const contact = conversation && (await readContact(db, conversation.contactId));
    if (!conversation || !contact) return undefined;
    const facts = await readReplyFacts(db, conversation, attendantId, clock());
    return { conversation, contact, facts, prices: await readPrices(db) };
  }, [attendantId, clock, conversationId, db]);
  if (!around) return null;
  const reason = reasonOf(around.conversation, around.contact.marketing, me);
  if (reason !== null) return <NotNow reason={reason} onClose={end} />;
  const { list } = templates;
  const some = list !== null && list.fetchedAt !== null && list.templates.length > 0;
  return (
    <Dialog title={t('templates.title')} onClose={end} width={some ? 920 : 520}>
      {some ? (
        <TemplatePicking list={list} templates={templates} around={around} />
      ) : (
        <NoTemplates templates={templates} />
      )}
    </Dialog>
  );
}

type Reason = 'left-alone' | 'never' | Forbidden;

/** Why nothing goes to this customer from here, whatever the template; null: something may. */
function reasonOf(
  { lastInboundAt, service }: ConversationRow,
  marketing: ContactRow['marketing'],
  me: AttendantRow | undefined,
): Reason | null {
  if (marketing === 'stopped') return 'left-alone';
  if (lastInboundAt === null) return 'never';
  return me ? whyNot(me, 'reply', service) : null;
}

/** Told before anybody fills anything in. */
function NotNow({ reason, onClose }: { readonly reason: Reason; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const words =
    reason === 'left-alone'
      ? { title: t('templates.alone'), text: t('templates.barred.left-alone') }
      : reason === 'never'
        ? { title: t('templates.never'), text: t('composer.neverText') }
        : { title: t('templates.notYours'), text: t(`service.forbidden.${reason}`) };
  return (
    <Dialog title={t('templates.title')} onClose={onClose} width={520}>
      <DialogBody>
        <EmptyState icon={IconBellOff} {...words}>
          <Button onClick={onClose}>{t('frame.sheet.close')}</Button>
        </EmptyState>
      </DialogBody>
    </Dialog>
  );
}
