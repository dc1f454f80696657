import { IconCalendarEvent, IconClockHour4, IconMoon, IconSun, IconSunrise } from '@tabler/icons-react';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { DAY, MINUTE, type Instant } from '../../../shared/kernel/instant';
import { Button } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { Floating } from '../../ui/Floating';
import { MenuBox, MenuEntry, MenuLine } from '../../ui/MenuBox';
import { clockTime, plainMoment } from '../../words/moments';
import { useDesk } from '../app/desk';
import { fieldMoment, momentOfField, snoozePresets, type SnoozeChoice } from './snoozePresets';
import css from './dialogs.module.css';

interface SnoozeMenuProps {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onSnooze: (until: Instant) => void;
  readonly onClose: () => void;
}

const icons = { hour: IconClockHour4, evening: IconMoon, tomorrow: IconSunrise, monday: IconSun } as const;
const FARTHEST = 366 * DAY;

/** Until when: the usual moments, or any. */
export function SnoozeMenu({ anchor, onSnooze, onClose }: SnoozeMenuProps) {
  const { t } = useTranslation();
  const { clock } = useDesk();
  const [now] = useState(clock);
  const [custom, setCustom] = useState(false);
  return (
    <Floating anchor={anchor} label={t('service.snooze.title')} onClose={onClose}>
      <div className={css.menu}>
        <MenuBox label={t('service.snooze.title')}>
          {snoozePresets(now).map(({ choice, until }) => (
            <MenuEntry
              key={choice}
              icon={icons[choice]}
              aside={<span className={css.when}>{whenOf(choice, until, now)}</span>}
              onChoose={() => onSnooze(until)}
            >
              {t(`service.snooze.${choice}`)}
            </MenuEntry>
          ))}
          <MenuLine />
          <MenuEntry icon={IconCalendarEvent} onChoose={() => setCustom(true)}>
            {t('service.snooze.date')}
          </MenuEntry>
        </MenuBox>
        {custom ? <AnyMoment now={now} onSnooze={onSnooze} /> : <p className={css.hint}>{t('service.snooze.hint')}</p>}
      </div>
    </Floating>
  );
}

/** What the words of a preset leave open. */
function whenOf(choice: SnoozeChoice, until: Instant, now: Instant): string {
  if (choice === 'hour') return clockTime(until);
  return choice === 'monday' ? (plainMoment(until, now).split(` ${new Date(until).getFullYear()}`)[0] ?? '') : '';
}

function AnyMoment({ now, onSnooze }: { readonly now: Instant; readonly onSnooze: (until: Instant) => void }) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(() => fieldMoment(now + DAY));
  useEffect(() => field.current?.focus(), []);
  const moment = momentOfField(text);
  const problem = moment === null || moment < now + MINUTE ? 'past' : moment > now + FARTHEST ? 'far' : null;
  return (
    <form
      className={css.custom}
      onSubmit={(event) => {
        event.preventDefault();
        if (moment !== null && problem === null) onSnooze(moment);
      }}
    >
      <label>
        <span className={css.label}>{t('service.snooze.field')}</span>
        <input
          ref={field}
          type="datetime-local"
          className={css.search}
          value={text}
          min={fieldMoment(now)}
          aria-invalid={problem !== null}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </label>
      {problem && <Callout tone="failed">{t(`service.snooze.${problem}`)}</Callout>}
      <Button tone="main" type="submit" disabled={problem !== null}>
        {moment === null || problem
          ? t('service.snooze.date')
          : t('service.snooze.confirm', { moment: plainMoment(moment, now) })}
      </Button>
    </form>
  );
}
