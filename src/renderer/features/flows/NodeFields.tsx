import { useTranslation } from '../../words/useTranslation';
import { assertNever } from '../../../shared/kernel/assertNever';
import { variableName } from '../../../shared/domain/replies/parseVariables';
import type {
  CollectNode,
  FieldType,
  HandoffNode,
  IdentityNode,
  KeywordsNode,
  Next,
} from '../../../shared/domain/automation/flow/flow';
import { IconPlus } from '@tabler/icons-react';
import { Button } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { CheckRow } from '../../ui/CheckRow';
import { LabelledField } from '../../ui/LabelledField';
import { Select } from '../../ui/Select';
import { TextInput } from '../../ui/TextInput';
import { useTeam } from '../service/team';
import { DocumentFields } from './DocumentFields';
import { movedPart, partId } from './editFlow';
import { MenuFields } from './MenuFields';
import type { NodeEditing } from './nodeEditing';
import { NumberField } from './NumberField';
import { OptionCard } from './OptionCard';
import { WayRow } from './WayRow';
import css from './Flows.module.css';

/** What a step has besides its name and text, by its kind. */
export function NodeFields({ editing }: { readonly editing: NodeEditing }) {
  const { t } = useTranslation();
  const { node } = editing;
  const goesOn = (next: Next) => <WayRow editing={editing} outletId="next" label={t('flows.then')} next={next} />;
  switch (node.kind) {
    case 'message':
      return goesOn(node.next);
    case 'menu':
      return <MenuFields editing={{ ...editing, node }} />;
    case 'keywords':
      return <RouteFields editing={{ ...editing, node }} />;
    case 'collect':
      return (
        <>
          <CollectFields editing={{ ...editing, node }} />
          {goesOn(node.next)}
        </>
      );
    case 'documents':
      return (
        <>
          <DocumentFields editing={{ ...editing, node }} />
          {goesOn(node.next)}
        </>
      );
    case 'identity':
      return <IdentityFields editing={{ ...editing, node }} />;
    case 'answer':
      return (
        <>
          {goesOn(node.next)}
          <WayRow
            editing={editing}
            outletId="missing"
            label={t('flows.answer.missing')}
            next={node.missing}
            openWords={t('flows.end.attendant')}
          />
        </>
      );
    case 'handoff':
      return <HandoffFields editing={{ ...editing, node }} />;
    case 'close':
      return null;
    default:
      return assertNever(node);
  }
}

function RouteFields({ editing }: { readonly editing: NodeEditing<KeywordsNode> }) {
  const { t } = useTranslation();
  const { node, change } = editing;
  const set = (routes: KeywordsNode['routes']): void => change({ ...node, routes });
  return (
    <>
      <section className={css.part} aria-label={t('flows.keywords.routes')}>
        <header className={css.partHead}>
          <h3>{t('flows.keywords.routes')}</h3>
          <span className={css.hint}>{t('flows.keywords.hint')}</span>
        </header>
        {node.routes.map((route, place) => (
          <OptionCard
            key={route.id}
            editing={editing}
            option={route}
            titleMax={60}
            described={false}
            onChange={(part) => set(node.routes.map((one) => (one.id === route.id ? { ...route, ...part } : one)))}
            onMove={(by) => set(movedPart(node.routes, place, by))}
            onRemove={() => set(node.routes.filter(({ id }) => id !== route.id))}
          />
        ))}
        <div>
          <Button
            icon={IconPlus}
            onClick={() => set([...node.routes, { id: partId(node.routes, 'o'), title: '', keywords: [], next: null }])}
          >
            {t('flows.keywords.add')}
          </Button>
        </div>
      </section>
      <WayRow
        editing={editing}
        outletId="otherwise"
        label={t('flows.keywords.otherwise')}
        next={node.otherwise}
        openWords={t('flows.keywords.askAgain')}
      />
    </>
  );
}

const fieldTypes: readonly FieldType[] = [
  'text',
  'name',
  'cpf',
  'cnpj',
  'cpf-cnpj',
  'email',
  'date',
  'contract',
  'phone',
  'number',
];

function CollectFields({ editing }: { readonly editing: NodeEditing<CollectNode> }) {
  const { t } = useTranslation();
  const { node, change, problems } = editing;
  const { field } = node;
  const wrong = problems.some(({ code }) => code === 'field-name-missing');
  return (
    <>
      <div className={css.pair}>
        <LabelledField label={t('flows.collect.type')}>
          {({ id }) => (
            <Select
              id={id}
              value={field.type}
              options={fieldTypes.map((value) => ({ value, label: t(`flows.fieldType.${value}`) }))}
              onChange={(type) => change({ ...node, field: { ...field, type } })}
            />
          )}
        </LabelledField>
        <LabelledField
          label={t('flows.collect.label')}
          hint={t('flows.collect.labelHint', { name: `{{campo.${field.key}}}` })}
        >
          {({ id, describedBy }) => (
            <TextInput
              id={id}
              aria-describedby={describedBy}
              wrong={wrong}
              value={field.label}
              onChange={(label) => change({ ...node, field: { ...field, label, key: variableName(label) } })}
            />
          )}
        </LabelledField>
      </div>
      <CheckRow inset="none" checked={node.keep} onChange={(keep) => change({ ...node, keep })}>
        {t('flows.collect.keep')}
      </CheckRow>
    </>
  );
}

function IdentityFields({ editing }: { readonly editing: NodeEditing<IdentityNode> }) {
  const { t } = useTranslation();
  const { node, change } = editing;
  return (
    <>
      <Callout tone="info">
        {t(editing.around.records === null ? 'flows.identity.noTable' : 'flows.identity.about')}
      </Callout>
      <div className={css.pair}>
        <NumberField
          label={t('flows.identity.digits')}
          value={node.cpfDigits}
          min={3}
          max={6}
          onChange={(cpfDigits) => change({ ...node, cpfDigits })}
        />
        <LabelledField label={t('flows.identity.end')}>
          {({ id }) => (
            <Select
              id={id}
              value={node.cpfEnd}
              options={(['last', 'first'] as const).map((value) => ({
                value,
                label: t(`flows.identity.endOf.${value}`),
              }))}
              onChange={(cpfEnd) => change({ ...node, cpfEnd })}
            />
          )}
        </LabelledField>
        <LabelledField label={t('flows.identity.birth')}>
          {({ id }) => (
            <Select
              id={id}
              value={node.birth}
              options={(['day', 'date'] as const).map((value) => ({
                value,
                label: t(`flows.identity.birthOf.${value}`),
              }))}
              onChange={(birth) => change({ ...node, birth })}
            />
          )}
        </LabelledField>
        <NumberField
          label={t('flows.identity.hours')}
          value={node.validHours}
          min={1}
          max={72}
          onChange={(validHours) => change({ ...node, validHours })}
        />
      </div>
      <WayRow editing={editing} outletId="next" label={t('flows.identity.right')} next={node.next} />
      <WayRow
        editing={editing}
        outletId="failed"
        label={t('flows.identity.wrong')}
        next={node.failed}
        openWords={t('flows.end.attendant')}
      />
    </>
  );
}

function HandoffFields({ editing }: { readonly editing: NodeEditing<HandoffNode> }) {
  const { t } = useTranslation();
  const { sectors } = useTeam();
  const { node, change } = editing;
  const options = [
    { value: '', label: t('flows.handoff.same') },
    ...sectors.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <LabelledField label={t('flows.handoff.sector')} hint={t('flows.handoff.hint')}>
      {({ id, describedBy }) => (
        <Select
          id={id}
          aria-describedby={describedBy}
          value={node.sectorId ?? ''}
          options={options}
          onChange={(value) => change({ ...node, sectorId: value === '' ? null : value })}
        />
      )}
    </LabelledField>
  );
}
