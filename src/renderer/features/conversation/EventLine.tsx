import {
  IconAlertTriangle,
  IconArrowForwardUp,
  IconArrowsRightLeft,
  IconCheck,
  IconClock,
  IconCornerDownRight,
  IconFileCheck,
  IconFlag,
  IconShieldCheck,
  IconHandStop,
  IconMessageBolt,
  IconMessageOff,
  IconQrcode,
  IconRotate,
  IconRoute,
  IconStar,
  IconTag,
} from '@tabler/icons-react';
import type { ChangeRow } from '../../db/changes/row';
import { clockTime, fullMoment } from '../../words/moments';
import { useEventWords } from './useEventWords';
import css from './EventLine.module.css';

interface EventLineProps {
  readonly change: ChangeRow;
  /** Where the conversation stood then. */
  readonly sectorId: string;
}

const icons: Readonly<Record<string, typeof IconCheck>> = {
  'conversation.assigned': IconCornerDownRight,
  'conversation.unassigned': IconArrowForwardUp,
  'conversation.transferred': IconArrowsRightLeft,
  'conversation.warned': IconClock,
  'conversation.passed': IconHandStop,
  'conversation.missed': IconAlertTriangle,
  'conversation.noticed': IconAlertTriangle,
  'conversation.closed': IconCheck,
  'conversation.missed-settled': IconCheck,
  'conversation.reopened': IconRotate,
  'conversation.snoozed': IconClock,
  'conversation.woken': IconClock,
  'conversation.prioritised': IconFlag,
  'conversation.tagged': IconTag,
  'conversation.undone': IconRotate,
  'conversation.from-link': IconQrcode,
  'automation.answered': IconMessageBolt,
  'automation.held': IconMessageOff,
  'automation.fired': IconRoute,
  'automation.handed-over': IconArrowForwardUp,
  'automation.scored': IconStar,
  'automation.identity': IconShieldCheck,
  'automation.document': IconFileCheck,
};

const tones: Readonly<Record<string, string>> = {
  'conversation.missed': 'missed',
  'conversation.passed': 'late',
  'conversation.warned': 'late',
};

/** One quiet line: what was done, and why. */
export function EventLine({ change, sectorId }: EventLineProps) {
  const words = useEventWords()(change, sectorId);
  if (words === null) return null;
  const Icon = icons[change.kind] ?? IconCornerDownRight;
  return (
    <p className={css.event} data-event={change.kind} data-tone={tones[change.kind]}>
      <Icon size={14} stroke={1.7} aria-hidden="true" />
      <span className={css.words}>
        {words}
        <time className={css.time} title={fullMoment(change.at)}>
          {` · ${clockTime(change.at)}`}
        </time>
      </span>
    </p>
  );
}
