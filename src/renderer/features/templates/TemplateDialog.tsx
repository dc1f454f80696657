import { useLiveQuery } from 'dexie-react-hooks';
import { readContact } from '../../db/contacts/read';
import { readConversation } from '../../db/conversations/read';
import { readPrices } from '../../db/house/readPrices';
import { readReplyFacts } from '../../db/house/readReplyFacts';
import { useTemplating } from '../../stores/templating';
import { Dialog } from '../../ui/Dialog';
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
