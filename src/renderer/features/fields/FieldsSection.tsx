import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { FIELDS_MAX, fieldListProblem, type CustomField } from '../../../shared/domain/contacts/customField';
import { whyNot } from '../../../shared/domain/team/permissions';
import { setFields } from '../../commands/fields/setFields';
import { useNotices } from '../../stores/notices';
import { Button } from '../../ui/Button';
import { Problem } from '../../ui/LabelledField';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { useOccasion } from '../app/useOccasion';
import { useTeam } from '../service/team';
import { SettingsSection } from '../settings/SettingsSection';
import { FieldRow } from './FieldRow';
import { useFields } from './useFields';
import css from './Fields.module.css';

/** Which fields customers have: named, ordered and kept all at once. */
export function FieldsSection() {
  const fields = useFields();
  return fields === undefined ? null : <FieldsForm key={JSON.stringify(fields)} kept={fields} />;
}

function FieldsForm({ kept }: { readonly kept: readonly CustomField[] }) {
  const { t } = useTranslation();
  const { db, attendantId: by } = useDesk();
  const occasion = useOccasion();
  const { me } = useTeam();
  const [first] = useState(() => kept.map(spaced));
  const [fields, setList] = useState<readonly CustomField[]>(first);
  const [tried, setTried] = useState(false);
  const forbidden = me === undefined ? null : whyNot(me, 'manageSettings');
  const locked = forbidden === null ? null : t(`team.whyNot.${forbidden}`);
  const problem = fieldListProblem(fields);
  const put = (place: number, field: CustomField): void => setList(fields.with(place, field));
  async function keep(): Promise<void> {
    setTried(true);
    if (problem !== null) return;
    const answer = await setFields(db, { by, fields }, occasion());
    const { say } = useNotices.getState();
    if (answer.ok) say(t('fields.kept'));
    else say(t(`fields.problem.${answer.failure.code}`), { tone: 'failed' });
  }
  return (
    <SettingsSection title={t('fields.title')} locked={locked}>
      <div className={css.form}>
        <p className={css.hint}>{t('fields.about')}</p>
        {fields.length === 0 && <p className={css.hint}>{t('fields.none')}</p>}
        {fields.map((field, place) => (
          <FieldRow
            key={place}
            field={field}
            place={place}
            // Values and texts name it.
            fixed={kept.some(({ name }) => name === field.name)}
            onChange={(next) => put(place, next)}
            onUp={() => setList(fields.toSpliced(place - 1, 2, field, ...fields.slice(place - 1, place)))}
            onRemove={() => setList(fields.toSpliced(place, 1))}
          />
        ))}
        {kept.length > 0 && <p className={css.hint}>{t('fields.fixed')}</p>}
        {tried && problem !== null && <Problem>{t(`fields.problem.${problem}`)}</Problem>}
        <div className={css.foot}>
          <Button
            icon={IconPlus}
            disabled={fields.length >= FIELDS_MAX}
            onClick={() => setList([...fields, { name: '', kind: 'text', choices: [] }])}
          >
            {t('fields.add')}
          </Button>
          <Button tone="main" disabled={JSON.stringify(fields) === JSON.stringify(first)} onClick={() => void keep()}>
            {t('fields.keep')}
          </Button>
        </div>
      </div>
    </SettingsSection>
  );
}

/** Its choices as one reads a list: a blank behind each comma. */
function spaced(field: CustomField): CustomField {
  return { ...field, choices: field.choices.map((choice, place) => (place === 0 ? choice : ` ${choice}`)) };
}
