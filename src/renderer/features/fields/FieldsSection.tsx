import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { FIELDS_MAX, fieldListProblem, type CustomField } from '../../../shared/domain/contacts/customField';
import { whyNot } from '../../../shared/domain/team/permissions';
import { setFields } from '../../commands/fields/setFields';
import { useNotices } from '../../stores/notices';
import { Button } from '../../ui/Button';
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
  return fields === undefined ? null : <FieldsForm kept={fields} />;
}

function FieldsForm({ kept }: { readonly kept: readonly CustomField[] }) {
  const { t } = useTranslation();
  const { db, attendantId: by } = useDesk();
  const occasion = useOccasion();
  const { me } = useTeam();
  const box = useRef<HTMLDivElement>(null);
  // null: not touched; then it is what stands in the table, whoever changed it.
  const [written, setList] = useState<readonly CustomField[] | null>(null);
  const fields = written ?? kept.map(spaced);
  const [tried, setTried] = useState(false);
  const forbidden = me === undefined ? null : whyNot(me, 'manageSettings');
  const locked = forbidden === null ? null : t(`team.whyNot.${forbidden}`);
  const problem = fieldListProblem(fields);
  const wrongPlace = fields.findIndex((_field, place) => fieldListProblem(fields.slice(0, place + 1)) !== null);
  const dirty = JSON.stringify(fields) !== JSON.stringify(kept.map(spaced));
  const put = (place: number, field: CustomField): void => setList(fields.with(place, field));
  async function keep(): Promise<void> {
    if (!dirty) return;
    setTried(true);
    if (problem !== null) return focus('[aria-invalid="true"]');
    const answer = await setFields(db, { by, fields }, occasion());
    const { say } = useNotices.getState();
    if (!answer.ok) return say(t(`fields.problem.${answer.failure.code}`), { tone: 'failed' });
    setList(null);
    setTried(false);
    say(t('fields.kept'));
  }
  /** The last one that fits, once it is painted. */
  function focus(selector: string): void {
    requestAnimationFrame(() =>
      Array.from(box.current?.querySelectorAll<HTMLElement>(selector) ?? [])
        .at(-1)
        ?.focus(),
    );
  }
  return (
    <SettingsSection title={t('fields.title')} locked={locked}>
      <div ref={box} className={css.form}>
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
            problem={tried && place === wrongPlace && problem !== null ? problem : null}
            onRemove={() => {
              setList(fields.toSpliced(place, 1));
              focus('[data-add]');
            }}
          />
        ))}
        {kept.length > 0 && <p className={css.hint}>{t('fields.fixed')}</p>}
        <div className={css.foot}>
          <Button
            icon={IconPlus}
            data-add
            disabled={fields.length >= FIELDS_MAX}
            onClick={() => {
              setList([...fields, { name: '', kind: 'text', choices: [] }]);
              focus('[data-name]');
            }}
          >
            {t('fields.add')}
          </Button>
          <Button tone="main" aria-disabled={!dirty} onClick={() => void keep()}>
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
