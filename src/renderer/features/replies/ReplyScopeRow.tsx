import type { ReplyScope } from '../../../shared/domain/replies/quickReply';
import { Select } from '../../ui/Select';
import { useTranslation } from '../../words/useTranslation';
import { useTeam } from '../service/team';
import { ChoiceRow } from '../settings/ChoiceRow';
import { SettingRow } from '../settings/SettingRow';
import type { ReplyDraft } from './replyDraft';
import { useMayKeep } from './useMayKeep';

interface ReplyScopeRowProps {
  readonly draft: Pick<ReplyDraft, 'scope' | 'sectorId'>;
  /** What the choice means, for something else than a ready text. */
  readonly hint?: string;
  readonly onChange: (part: Partial<Pick<ReplyDraft, 'scope' | 'sectorId'>>) => void;
}

const scopes: readonly ReplyScope[] = ['all', 'sector', 'own'];

/** Who uses it: everybody, a sector, only oneself. */
export function ReplyScopeRow({ draft, hint, onChange }: ReplyScopeRowProps) {
  const { t } = useTranslation();
  const { sectors } = useTeam();
  const mayKeep = useMayKeep();
  const options = scopes.filter(mayKeep).map((value) => ({ value, label: t(`replies.scope.${value}`) }));
  const known = sectors.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <ChoiceRow
        label={t('replies.form.who')}
        hint={hint ?? t(`replies.scopeHint.${draft.scope}`)}
        value={draft.scope}
        options={options}
        onChange={(scope) => onChange({ scope, sectorId: scope === 'sector' ? (sectors[0]?.id ?? null) : null })}
      />
      {draft.scope === 'sector' && (
        <SettingRow label={t('replies.form.sectorLabel')}>
          <Select
            width="long"
            aria-label={t('replies.form.sectorLabel')}
            value={draft.sectorId ?? ''}
            options={known}
            onChange={(sectorId) => onChange({ sectorId })}
          />
        </SettingRow>
      )}
    </>
  );
}
