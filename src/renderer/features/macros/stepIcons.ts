import {
  IconArrowsRightLeft,
  IconBell,
  IconCheck,
  IconClock,
  IconFlag,
  IconHandGrab,
  IconListTree,
  IconMessageBolt,
  IconNote,
  IconSend2,
  IconTag,
  IconTagOff,
} from '@tabler/icons-react';
import type { MacroStepKind } from '../../../shared/domain/macros/macro';

/** In the order in which they are offered. */
export const stepIcons: Readonly<Record<MacroStepKind, typeof IconCheck>> = {
  send: IconSend2,
  reply: IconMessageBolt,
  tag: IconTag,
  untag: IconTagOff,
  priority: IconFlag,
  note: IconNote,
  remind: IconBell,
  later: IconClock,
  take: IconHandGrab,
  person: IconArrowsRightLeft,
  sector: IconListTree,
  close: IconCheck,
};

export const stepKinds = Object.keys(stepIcons) as readonly MacroStepKind[];
