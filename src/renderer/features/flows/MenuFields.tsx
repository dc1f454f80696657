import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from '../../words/useTranslation';
import { formOf, optionsOf } from '../../../shared/domain/automation/flow/composeMenu';
import type { MenuNode, MenuOption } from '../../../shared/domain/automation/flow/flow';
import { menuLimits } from '../../../shared/domain/automation/flow/menuLimits';
import { Button } from '../../ui/Button';
import { CheckRow } from '../../ui/CheckRow';
import { LabelledField } from '../../ui/LabelledField';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { movedPart, newOption } from './editFlow';
import type { NodeEditing } from './nodeEditing';
import { OptionCard } from './OptionCard';
import css from './Flows.module.css';

/** The options of a menu, within what WhatsApp lets through. */
export function MenuFields({ editing }: { readonly editing: NodeEditing<MenuNode> }) {
  const { t } = useTranslation();
  const { node, flow, change } = editing;
  const form = formOf(node, optionsOf(flow, node));
  const most = form === 'list' || node.form === 'auto' ? menuLimits.rows : menuLimits.buttons;
  const set = (options: readonly MenuOption[]): void => change({ ...node, options });
  const full = optionsOf(flow, node).length >= most;
  return (
    <>
      <section className={css.part} aria-label={t('flows.menu.options')}>
        <header className={css.partHead}>
          <h3>{t('flows.menu.options')}</h3>
          <span className={css.hint}>{t(`flows.menu.shownAs.${form}`)}</span>
        </header>
        {node.options.map((option, place) => (
          <OptionCard
            key={option.id}
            editing={editing}
            option={option}
            titleMax={form === 'list' ? menuLimits.rowTitle : menuLimits.buttonTitle}
            described={form === 'list'}
            onChange={(next) => set(node.options.map((one) => (one.id === option.id ? { ...option, ...next } : one)))}
            onMove={(by) => set(movedPart(node.options, place, by))}
            onRemove={() => set(node.options.filter(({ id }) => id !== option.id))}
          />
        ))}
        <div>
          <Button
            icon={IconPlus}
            disabled={full}
            title={full ? t('flows.menu.full', { max: most }) : undefined}
            onClick={() => set([...node.options, newOption(node.options)])}
          >
            {t('flows.menu.add')}
          </Button>
        </div>
        <CheckRow
          inset="none"
          checked={node.offerAttendant}
          onChange={(offerAttendant) => change({ ...node, offerAttendant })}
        >
          {t('flows.menu.offerAttendant')}
        </CheckRow>
        <CheckRow inset="none" checked={node.offerBack} onChange={(offerBack) => change({ ...node, offerBack })}>
          {t('flows.menu.offerBack')}
        </CheckRow>
      </section>
      <div className={css.pair}>
        <LabelledField label={t('flows.menu.form')}>
          {({ id }) => (
            <Select
              id={id}
              value={node.form}
              options={(['auto', 'button', 'list'] as const).map((value) => ({
                value,
                label: t(`flows.menu.formOf.${value}`),
              }))}
              onChange={(chosen) => change({ ...node, form: chosen })}
            />
          )}
        </LabelledField>
        {form === 'list' && (
          <TextField
            label={t('flows.menu.listLabel')}
            value={node.listLabel}
            onChange={(listLabel) => change({ ...node, listLabel })}
          />
        )}
      </div>
      <TextField
        label={t('flows.menu.footer')}
        value={node.footer}
        onChange={(footer) => change({ ...node, footer })}
      />
    </>
  );
}
