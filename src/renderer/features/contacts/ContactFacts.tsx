import { useTranslation } from '../../words/useTranslation';
import { formatPhone } from '../../../shared/domain/contacts/brazilPhone';
import type { ContactRow } from '../../db/contacts/row';
import { plainMoment } from '../../words/moments';
import { useDesk } from '../app/desk';
import { useFields } from '../fields/useFields';
import { FactList } from './FactList';

export function ContactFacts({ contact }: { readonly contact: ContactRow }) {
  const { t } = useTranslation();
  const { clock } = useDesk();
  const own = new Set(useFields()?.map(({ name }) => name));
  const loose = Object.entries(contact.fields ?? {}).filter(([name]) => !own.has(name));
  const facts = [
    { name: t('contact.phone'), value: contact.waId === null ? t('contact.noPhone') : formatPhone(contact.waId) },
    ...(contact.username === null ? [] : [{ name: t('contact.username'), value: `@${contact.username}` }]),
    ...(contact.profileName === null ? [] : [{ name: t('contact.profileName'), value: contact.profileName }]),
    // What the robot noted beyond the company's own fields, which stand below.
    ...loose.map(([name, value]) => ({ name, value })),
    { name: t('contact.firstSeen'), value: plainMoment(contact.createdAt, clock()) },
    { name: t('contact.marketing'), value: t(`contact.marketingStates.${contact.marketing}`) },
  ];
  return <FactList title={t('contact.client')} facts={facts} />;
}
