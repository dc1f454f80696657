import { useEffect, useRef, useState } from 'react';
import type { CustomField } from '../../../shared/domain/contacts/customField';
import { whyNot } from '../../../shared/domain/team/permissions';
import type { ContactRow } from '../../db/contacts/row';
import type { ConversationRow } from '../../db/conversations/row';
import { useTranslation } from '../../words/useTranslation';
import { useTeam } from '../service/team';
import { FieldEdit } from './FieldEdit';
import { useFields } from './useFields';
import css from './Fields.module.css';

interface FieldFactsProps {
  readonly contact: ContactRow;
  readonly conversation: ConversationRow;
}

/** The company's own fields of this customer: a click or Enter writes in their place. */
export function FieldFacts({ contact, conversation }: FieldFactsProps) {
  const { t } = useTranslation();
  const { me, reading } = useTeam();
  const fields = useFields();
  if (fields === undefined || fields.length === 0) return null;
  const forbidden = me === undefined ? null : whyNot(me, 'tag', conversation.service);
  const locked = forbidden === null ? undefined : t(`service.forbidden.${forbidden}`);
  return (
    <section className={css.section} aria-label={t('fields.panel')}>
      <h3 className={css.heading}>{t('fields.panel')}</h3>
      {fields.map((field) => (
        <FieldLine
          key={`${contact.id} ${field.name}`}
          field={field}
          value={contact.fields?.[field.name] ?? ''}
          conversationId={conversation.id}
          locked={locked}
          fixed={reading}
        />
      ))}
    </section>
  );
}

interface FieldLineProps {
  readonly field: CustomField;
  readonly value: string;
  readonly conversationId: string;
  /** Why this person may not change it. */
  readonly locked: string | undefined;
  readonly fixed: boolean;
}

function FieldLine({ field, value, conversationId, locked, fixed }: FieldLineProps) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { name } = field;
  const wrote = useRef(false);
  // The keyboard is where it was before, once the button is there again.
  useEffect(() => {
    if (wrote.current && !editing) button.current?.focus();
    wrote.current = editing;
  }, [editing]);
  return (
    <div className={css.line}>
      <span className={css.name}>{name}</span>
      {editing ? (
        <FieldEdit field={field} value={value} conversationId={conversationId} onDone={() => setEditing(false)} />
      ) : (
        <button
          ref={button}
          type="button"
          className={css.value}
          data-empty={value === '' || undefined}
          disabled={fixed || locked !== undefined}
          title={locked}
          aria-label={value === '' ? t('fields.fill', { name }) : t('fields.edit', { name, value })}
          onClick={() => setEditing(true)}
        >
          {value === '' ? t('fields.empty') : value}
        </button>
      )}
    </div>
  );
}
