import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from '../../words/useTranslation';
import type { KeywordRoute, MenuOption } from '../../../shared/domain/automation/flow/flow';
import { menuLimits } from '../../../shared/domain/automation/flow/menuLimits';
import { IconButton } from '../../ui/IconButton';
import { Problem } from '../../ui/LabelledField';
import { TextInput } from '../../ui/TextInput';
import { KeywordInput } from './KeywordInput';
import type { NodeEditing } from './nodeEditing';
import { useProblemWords } from './useProblemWords';
import { WayRow } from './WayRow';
import css from './Flows.module.css';

interface OptionCardProps {
  readonly editing: NodeEditing;
  readonly option: MenuOption | KeywordRoute;
  readonly titleMax: number;
  readonly described: boolean;
  readonly onChange: (part: Partial<MenuOption>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One choice of the customer: what it is called, which words mean it, where it leads. */
export function OptionCard({ editing, option, titleMax, described, onChange, onMove, onRemove }: OptionCardProps) {
  const { t } = useTranslation();
  const wordsOf = useProblemWords(editing.flow);
  const problems = editing.problems.filter(({ partId }) => partId === option.id);
  const wrong = problems.some(({ code }) => code.startsWith('option-title'));
  const name = option.title === '' ? t('flows.noTitle') : option.title;
  return (
    <fieldset className={css.card}>
      <legend className={css.unseen}>{name}</legend>
      <div className={css.cardLine}>
        <TextInput
          value={option.title}
          wrong={wrong}
          aria-label={t('flows.menu.title')}
          placeholder={t('flows.menu.title')}
          onChange={(title) => onChange({ title })}
        />
        <span className={css.length} data-over={Array.from(option.title).length > titleMax || undefined}>
          {t('flows.length', { length: Array.from(option.title).length, max: titleMax })}
        </span>
        <IconButton icon={IconArrowUp} label={t('flows.up', { name })} onClick={() => onMove(-1)} />
        <IconButton icon={IconArrowDown} label={t('flows.down', { name })} onClick={() => onMove(1)} />
        <IconButton icon={IconTrash} label={t('flows.remove', { name })} onClick={onRemove} />
      </div>
      {described && 'description' in option && (
        <label className={css.way}>
          <span className={css.wayLabel}>{t('flows.menu.description')}</span>
          <TextInput
            value={option.description}
            placeholder={t('flows.menu.descriptionHint', { max: menuLimits.rowDescription })}
            onChange={(description) => onChange({ description })}
          />
        </label>
      )}
      <label className={css.way}>
        <span className={css.wayLabel}>{t('flows.menu.keywords')}</span>
        <KeywordInput keywords={option.keywords} onChange={(keywords) => onChange({ keywords })} />
      </label>
      <WayRow editing={editing} outletId={option.id} label={t('flows.leadsTo')} next={option.next} />
      {problems.map(({ code, detail }) => (
        <Problem key={code + (detail ?? '')}>{wordsOf({ code, detail })}</Problem>
      ))}
    </fieldset>
  );
}
