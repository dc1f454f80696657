import { useId } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { FREE_REPLIES, repliesIn } from '../../../shared/domain/automation/replyCount';
import type { AutomaticChange } from '../../commands/automatic/setAutomatic';
import { countWords } from '../../words/countWords';
import { NumberInput } from '../../ui/NumberInput';
import { SettingRow } from '../settings/SettingRow';
import { SettingsSection } from '../settings/SettingsSection';
import { SwitchRow } from '../settings/SwitchRow';
import type { AutomaticFacts } from './useAutomatic';
import css from './Automatic.module.css';

interface ReplyCostProps {
  readonly facts: AutomaticFacts;
  readonly locked: string | null;
  readonly onChange: (change: AutomaticChange['change']) => void;
}

/** Where saving begins when it is switched on: the last fifth is left to people. */
const USUAL_HOLD = 800;

/** How many replies the month has seen, and what is held back when the free ones run out. */
export function ReplyCost({ facts: { settings, replies }, locked, onChange }: ReplyCostProps) {
  const { t } = useTranslation();
  const id = useId();
  const total = repliesIn(replies);
  const machine = total - replies.byPeople;
  const { holdAfterReplies: hold } = settings;
  const over = total - FREE_REPLIES;
  return (
    <SettingsSection title={t('automatic.cost.title')} locked={locked}>
      <div className={css.cost}>
        <div className={css.costHead}>
          <strong className={css.used}>
            {over > 0
              ? t('automatic.cost.over', { over: countWords(over), free: countWords(FREE_REPLIES) })
              : t('automatic.cost.used', { used: countWords(total), free: countWords(FREE_REPLIES) })}
          </strong>
          <span className={css.when}>
            {t('automatic.cost.people', { count: replies.byPeople })} ·{' '}
            {t('automatic.cost.machine', { count: machine })}
          </span>
        </div>
        <meter
          className={css.meter}
          min={0}
          max={FREE_REPLIES}
          value={Math.min(total, FREE_REPLIES)}
          aria-label={t('automatic.cost.title')}
          data-over={over > 0 || undefined}
        />
        <p className={css.when}>{t('automatic.cost.about')}</p>
      </div>
      <SwitchRow
        label={t('automatic.cost.hold')}
        hint={t('automatic.cost.holdHint')}
        checked={hold !== null}
        onChange={(on) => onChange({ holdAfterReplies: on ? USUAL_HOLD : null })}
      />
      {hold !== null && (
        <SettingRow label={t('automatic.cost.holdFrom')} htmlFor={id}>
          <NumberInput
            id={id}
            label={t('automatic.cost.holdFrom')}
            value={hold}
            onChange={(value) => {
              if (value !== null && !Number.isNaN(value) && value > 0) onChange({ holdAfterReplies: value });
            }}
          />
        </SettingRow>
      )}
    </SettingsSection>
  );
}
