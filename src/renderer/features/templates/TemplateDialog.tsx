import { IconBellOff } from '@tabler/icons-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { readContact } from '../../db/contacts/read';
import { readConversation } from '../../db/conversations/read';
import { readPrices } from '../../db/house/readPrices';
import { readReplyFacts } from '../../db/house/readReplyFacts';
import { useTemplating } from '../../stores/templating';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { DialogBody } from '../../ui/DialogBody';
import { EmptyState } from '../../ui/EmptyState';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { NoTemplates } from './NoTemplates';
import { TemplatePicking } from './TemplatePicking';
import { useTemplates } from './useTemplates';

/** A template is looked for, filled and sent: the only thing that may leave when the 24 h are over. */
export function TemplateDialog({ conversationId }: { readonly conversationId: string }) {
  const { t } = useTranslation();
  const { db, clock, attendantId } = useDesk();
  const end = useTemplating((state) => state.end);
  const templates = useTemplates();
  const around = useLiveQuery(async () => {
    const conversation = await readConversation(db, conversationId);
    const contact = conversation && (await readContact(db, conversation.contactId));
    if (!conversation || !contact) return undefined;
    const facts = await readReplyFacts(db, conversation, attendantId, clock());
    return { conversation, contact, facts, prices: await readPrices(db) };
  }, [attendantId, clock, conversationId, db]);
  if (!around) return null;
  if (around.contact.marketing === 'stopped') return <LeftAlone onClose={end} />;
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

/** Nothing goes to this customer, whatever the template. */
function LeftAlone({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('templates.title')} onClose={onClose} width={520}>
      <DialogBody>
        <EmptyState icon={IconBellOff} title={t('templates.alone')} text={t('templates.barred.left-alone')}>
          <Button onClick={onClose}>{t('frame.sheet.close')}</Button>
        </EmptyState>
      </DialogBody>
    </Dialog>
  );
}
