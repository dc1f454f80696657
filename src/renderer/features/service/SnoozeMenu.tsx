import { IconCalendarEvent, IconClockHour4, IconMoon, IconSun, IconSunrise } from '@tabler/icons-react';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { DAY, MINUTE, type Instant } from '../../../shared/kernel/instant';
import { Button } from '../../ui/Button';
import { Floating } from '../../ui/Floating';
import { MenuBox, MenuEntry, MenuLine } from '../../ui/MenuBox';
import { draftOf, MomentInput, momentOf } from '../../ui/MomentInput';
import { clockTime, plainMoment } from '../../words/moments';
import { useDesk } from '../app/desk';
import { snoozePresets, type SnoozeChoice } from './snoozePresets';
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
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(() => draftOf(now + DAY));
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const moment = momentOf(draft);
  const problem = moment === null ? null : moment < now + MINUTE ? 'past' : moment > now + FARTHEST ? 'far' : null;
  const ready = moment !== null && problem === null;
  return (
    <form
      ref={form}
      className={css.custom}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onSnooze(moment);
      }}
    >
      <MomentInput
        now={now}
        until={now + FARTHEST}
        value={draft}
        problem={problem === null ? null : t(`service.snooze.${problem}`)}
        onChange={setDraft}
      />
      <Button tone="main" type="submit" disabled={!ready}>
        {ready ? t('service.snooze.confirm', { moment: plainMoment(moment, now) }) : t('service.snooze.choose')}
      </Button>
    </form>
  );
}
