import { useTranslation } from '../../words/useTranslation';
import type { OpeningHours } from '../../../shared/domain/hours/openingHours';
import { Callout } from '../../ui/Callout';
import { useTeam } from '../service/team';

/** Where nothing is ever closed, the away message never leaves: said where it is written, with what to do. */
export function NeverAway({ companyHours }: { readonly companyHours: OpeningHours | null }) {
  const { t } = useTranslation();
  const { sectors } = useTeam();
  if (companyHours !== null || sectors.some(({ hours }) => hours !== null)) return null;
  return <Callout tone="waiting">{t('automatic.neverAway')}</Callout>;
}
