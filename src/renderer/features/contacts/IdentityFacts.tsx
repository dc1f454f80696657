import { useTranslation } from '../../words/useTranslation';
import type { IdentityRow } from '../../db/identities/row';
import { Folded } from '../../ui/Folded';
import { fullMoment } from '../../words/moments';
import { Facts } from './FactList';

interface IdentityFactsProps {
  readonly identities: readonly IdentityRow[];
  /** Shown with the other facts already. */
  readonly waId: string | null;
}

/** By what WhatsApp knows the customer: folded, since only support asks for it. */
export function IdentityFacts({ identities, waId }: IdentityFactsProps) {
  const { t } = useTranslation();
  const others = identities.filter(({ kind, value }) => kind !== 'wa-id' || value !== waId);
  if (others.length === 0) return null;
  const facts = others.map((identity) => ({
    name: t(`contact.identityKinds.${identity.kind}`),
    value: identity.value,
    title: fullMoment(identity.since),
  }));
  return (
    <Folded label={t('contact.identities')}>
      <Facts facts={facts} />
    </Folded>
  );
}
