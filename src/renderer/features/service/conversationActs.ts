import type { ConversationRow } from '../../db/conversations/row';
import { whyNot, type ConversationAct, type Forbidden } from '../../../shared/domain/team/permissions';
import type { Attendant } from '../../../shared/domain/team/attendant';

/** What can be done with the open conversation, by header, palette and keys. */
export type ActName =
  | 'claim'
  | 'takeOver'
  | 'transfer'
  | 'snooze'
  | 'wake'
  | 'close'
  | 'reopen'
  | 'tags'
  | 'priority'
  | 'follow'
  | 'note'
  | 'why'
  | 'export';

export interface OfferedAct {
  readonly name: ActName;
  /** Why this person may not; null: it can be done. */
  readonly forbidden: Forbidden | null;
}

type Actor = Pick<Attendant, 'id' | 'role' | 'sectorIds' | 'ownOnly' | 'leftAt'>;

const permissions: Readonly<Record<ActName, ConversationAct>> = {
  claim: 'claim',
  takeOver: 'takeOver',
  transfer: 'transfer',
  snooze: 'snooze',
  wake: 'claim',
  close: 'close',
  reopen: 'reopen',
  tags: 'tag',
  priority: 'prioritise',
  follow: 'follow',
  note: 'note',
  why: 'see',
  export: 'export',
};

/**
 * The acts that make sense for a conversation as it stands, in the order of a menu; what the person may not do is among
 * them, with the reason.
 * @param divided a counter of one person hands nothing over
 */
export function actsFor({ service }: ConversationRow, me: Actor, divided: boolean): readonly OfferedAct[] {
  const names = sensible(service, me.id, divided);
  return names.map((name) => ({ name, forbidden: whyNot(me, permissions[name], service) }));
}

function sensible({ stage, attendantId }: ConversationRow['service'], meId: string, divided: boolean): ActName[] {
  if (stage === 'closed') return ['reopen', 'tags', 'note', 'export'];
  const names: ActName[] = [];
  if (stage === 'snoozed') names.push('wake');
  // From the robot anybody may take over, also at a counter of one.
  else if (stage === 'bot' || (divided && attendantId === null)) names.push('claim');
  else if (divided && attendantId !== meId) names.push('takeOver');
  if (divided) names.push('transfer');
  if (stage !== 'snoozed') names.push('snooze');
  names.push('close', 'tags', 'priority', 'note');
  if (divided) names.push('follow');
  if (divided && attendantId === meId) names.push('why');
  names.push('export');
  return names;
}

/** The keys that do it everywhere; null: it has none. */
export const actKeys: Readonly<Record<ActName, string | null>> = {
  claim: 'Ctrl Shift U',
  takeOver: 'Ctrl Shift U',
  transfer: 'Ctrl Shift T',
  snooze: 'Ctrl Shift D',
  wake: 'Ctrl Shift D',
  close: 'Ctrl Shift E',
  reopen: 'Ctrl Shift E',
  tags: 'Ctrl Shift L',
  priority: null,
  follow: null,
  note: 'Ctrl Shift O',
  why: null,
  export: null,
};

/** The act that a combination of keys means here. */
export function actOfKey(key: string, offered: readonly OfferedAct[]): OfferedAct | undefined {
  return offered.find(({ name }) => actKeys[name] === `Ctrl Shift ${key.toUpperCase()}`);
}
