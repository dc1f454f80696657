import { useTranslation } from '../../words/useTranslation';
import { formatPhone } from '../../../shared/domain/contacts/brazilPhone';
import type { ContactRow } from '../../db/contacts/row';
import { plainMoment } from '../../words/moments';
import { useDesk } from '../app/desk';
import { FactList } from './FactList';

export function ContactFacts({ contact }: { readonly contact: ContactRow }) {
  const { t } = useTranslation();
  const { clock } = useDesk();
  const facts = [
    { name: t('contact.phone'), value: contact.waId === null ? t('contact.noPhone') : formatPhone(contact.waId) },
    ...(contact.username === null ? [] : [{ name: t('contact.username'), value: `@${contact.username}` }]),
    ...(contact.profileName === null ? [] : [{ name: t('contact.profileName'), value: contact.profileName }]),
    ...Object.entries(contact.fields ?? {}).map(([name, value]) => ({ name, value })),
    { name: t('contact.firstSeen'), value: plainMoment(contact.createdAt, clock()) },
    { name: t('contact.marketing'), value: t(`contact.marketingStates.${contact.marketing}`) },
  ];
  return <FactList title={t('contact.client')} facts={facts} />;
}
