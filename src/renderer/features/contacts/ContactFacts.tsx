import { useTranslation } from 'react-i18next';
import { formatPhone } from '../../../shared/domain/contacts/brazilPhone';
import type { ContactRow } from '../../db/contacts/row';
import type { IdentityRow } from '../../db/identities/row';
import { fullMoment, plainMoment } from '../../words/moments';
import { useDesk } from '../app/desk';
import { FactList } from './FactList';

interface ContactFactsProps {
  readonly contact: ContactRow;
  readonly identities: readonly IdentityRow[];
}

export function ContactFacts({ contact, identities }: ContactFactsProps) {
  const { t } = useTranslation();
  const { clock } = useDesk();
  const facts = [
    { name: t('contact.phone'), value: contact.waId === null ? t('contact.noPhone') : formatPhone(contact.waId) },
    ...(contact.username === null ? [] : [{ name: t('contact.username'), value: `@${contact.username}` }]),
    ...(contact.profileName === null ? [] : [{ name: t('contact.profileName'), value: contact.profileName }]),
    { name: t('contact.firstSeen'), value: plainMoment(contact.createdAt, clock()) },
    { name: t('contact.marketing'), value: t(`contact.marketingStates.${contact.marketing}`) },
  ];
  const keys = identities.map((identity) => ({
    name: t(`contact.identityKinds.${identity.kind}`),
    value: identity.value,
    title: fullMoment(identity.since),
  }));
  return (
    <>
      <FactList title={t('contact.client')} facts={facts} />
      {keys.length > 0 && <FactList title={t('contact.identities')} facts={keys} />}
    </>
  );
}
