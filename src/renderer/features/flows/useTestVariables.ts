import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { knownVariables, valueOf } from '../../../shared/domain/replies/fillVariables';
import { readCompany } from '../../db/house/readAutomatic';
import { useConnection } from '../../stores/connection';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';

export interface TestVariables {
  readonly companyName: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** What texts are filled with while they are tried: the company as it is, and an invented customer. */
export function useTestVariables(): TestVariables {
  const { t } = useTranslation();
  const { db, clock } = useDesk();
  const verifiedName = useConnection((state) => state.status?.verifiedName);
  const company = useLiveQuery(() => readCompany(db), [db]);
  return useMemo(() => {
    const companyName = [company?.name, verifiedName].find((name) => (name ?? '') !== '') ?? t('flows.test.company');
    const now = clock();
    const facts = {
      ...{ now, zone: company?.zone ?? 'America/Sao_Paulo', customerName: t('flows.test.customer') },
      ...{ attendantName: null, protocol: '20261128-00001', companyName, sectorName: null, nextOpening: now },
    };
    return {
      companyName,
      variables: Object.fromEntries(knownVariables.map((name) => [name, valueOf(name, facts) ?? ''])),
    };
  }, [clock, company, t, verifiedName]);
}
