import type { Attendant, Role } from './attendant';

/** A conversation as permission sees it. */
export interface ConversationSubject {
  /** Who has it; null: nobody. */
  readonly attendantId: string | null;
  readonly sectorId: string;
  /** Who asked, or was asked, to be told what happens there: may look and take part in the team's talk. */
  readonly followerIds?: readonly string[];
}

/** Somebody of the team as permission sees them. For a new one the id is ''. */
export interface PersonSubject {
  readonly id: string;
  readonly role: Role;
}

/** Acts on the counter as a whole. */
export type HouseAct =
  /** The views of every sector: "Todas", "Encerradas" across sectors. */
  | 'seeAll'
  /** Conversations that colleagues have. */
  | 'seeOthers'
  /** The queue panel: who waits, who has how many. */
  | 'seeQueuePanel'
  | 'manageSectors'
  /** The number, its token and address. */
  | 'manageConnection'
  | 'manageSettings'
  /** Ready texts that everybody or a sector uses, words to avoid. */
  | 'manageReplies'
  | 'divideCounter'
  /** Take everything out of Balcão in one file. */
  | 'exportEverything'
  /** Bring conversations and contacts in from files. */
  | 'importHistory'
  /** Look into a backup or another Balcão: every sector's conversations, read only. */
  | 'openHistory';

/** Acts on a conversation. */
export type ConversationAct =
  | 'see'
  /** Write to the customer, react, send again. Replying to one that nobody has claims it. */
  | 'reply'
  | 'claim'
  | 'takeOver'
  | 'transfer'
  /** Give one to a colleague who did not ask, or take it from one for another. */
  | 'assignOthers'
  | 'close'
  | 'reopen'
  | 'snooze'
  | 'note'
  | 'tag'
  | 'prioritise'
  | 'follow'
  /** The same act on many at once; each one is asked for by itself as well. */
  | 'bulk'
  /** Note on the desk that a CNA was seen, and take its notice. */
  | 'settleMissed'
  /** Take it out of Balcão as a file. */
  | 'export';

/** Acts on somebody of the team. */
export type PersonAct =
  | 'addPerson'
  /** Sectors, capacity, hours, "ver só as minhas". */
  | 'changePerson'
  | 'changeRole'
  /** Name, picture, colour. */
  | 'changeLook'
  | 'removePerson'
  | 'setPin'
  | 'setPresence';

export type Act = HouseAct | ConversationAct | PersonAct;

/** Why something is not permitted: a stable code, worded by words/. */
export type Forbidden =
  /** The person works here no more. */
  | 'left'
  /** Needs a manager, or an owner. */
  | 'needs-manager'
  | 'needs-owner'
  /** Somebody else has the conversation. */
  | 'held-by-other'
  /** It is in a sector that the person does not belong to. */
  | 'other-sector';

type House = 'yes' | 'no' | 'unless-own-only';
/** mine: the person has it. free: or nobody has it and it is in the person's sectors. sectors: or a colleague has it there. */
type Reach = 'none' | 'mine' | 'free' | 'sectors' | 'all';
type People = 'none' | 'self' | 'attendants' | 'self-and-attendants' | 'all';

const houseTable: Readonly<Record<HouseAct, Readonly<Record<Role, House>>>> = {
  seeAll: { attendant: 'no', manager: 'yes', owner: 'yes' },
  seeOthers: { attendant: 'unless-own-only', manager: 'yes', owner: 'yes' },
  seeQueuePanel: { attendant: 'unless-own-only', manager: 'yes', owner: 'yes' },
  manageSectors: { attendant: 'no', manager: 'yes', owner: 'yes' },
  manageConnection: { attendant: 'no', manager: 'no', owner: 'yes' },
  manageSettings: { attendant: 'no', manager: 'yes', owner: 'yes' },
  manageReplies: { attendant: 'no', manager: 'yes', owner: 'yes' },
  divideCounter: { attendant: 'no', manager: 'no', owner: 'yes' },
  exportEverything: { attendant: 'no', manager: 'no', owner: 'yes' },
  importHistory: { attendant: 'no', manager: 'yes', owner: 'yes' },
  openHistory: { attendant: 'no', manager: 'yes', owner: 'yes' },
};

const conversationTable: Readonly<Record<ConversationAct, Readonly<Record<Role, Reach>>>> = {
  see: { attendant: 'sectors', manager: 'all', owner: 'all' },
  reply: { attendant: 'free', manager: 'free', owner: 'free' },
  claim: { attendant: 'free', manager: 'free', owner: 'free' },
  takeOver: { attendant: 'none', manager: 'all', owner: 'all' },
  transfer: { attendant: 'free', manager: 'all', owner: 'all' },
  assignOthers: { attendant: 'none', manager: 'all', owner: 'all' },
  close: { attendant: 'free', manager: 'all', owner: 'all' },
  reopen: { attendant: 'sectors', manager: 'all', owner: 'all' },
  snooze: { attendant: 'mine', manager: 'all', owner: 'all' },
  note: { attendant: 'sectors', manager: 'all', owner: 'all' },
  tag: { attendant: 'sectors', manager: 'all', owner: 'all' },
  prioritise: { attendant: 'free', manager: 'all', owner: 'all' },
  follow: { attendant: 'sectors', manager: 'all', owner: 'all' },
  bulk: { attendant: 'free', manager: 'all', owner: 'all' },
  settleMissed: { attendant: 'free', manager: 'all', owner: 'all' },
  export: { attendant: 'mine', manager: 'all', owner: 'all' },
};

const peopleTable: Readonly<Record<PersonAct, Readonly<Record<Role, People>>>> = {
  addPerson: { attendant: 'none', manager: 'attendants', owner: 'all' },
  changePerson: { attendant: 'none', manager: 'self-and-attendants', owner: 'all' },
  changeRole: { attendant: 'none', manager: 'none', owner: 'all' },
  changeLook: { attendant: 'self', manager: 'self-and-attendants', owner: 'all' },
  removePerson: { attendant: 'none', manager: 'attendants', owner: 'all' },
  setPin: { attendant: 'self', manager: 'self-and-attendants', owner: 'all' },
  setPresence: { attendant: 'self', manager: 'self-and-attendants', owner: 'all' },
};

/** What a follower may do wherever the conversation is. */
const followerActs: ReadonlySet<string> = new Set<ConversationAct>(['see', 'note', 'follow']);

type Actor = Pick<Attendant, 'id' | 'role' | 'sectorIds' | 'ownOnly' | 'leftAt'>;

/** What is asked: an act, with whom or what it is done to. */
export type Asked =
  | readonly [act: HouseAct]
  | readonly [act: ConversationAct, subject: ConversationSubject]
  | readonly [act: PersonAct, subject: PersonSubject];

/**
 * May this person do it? The only place where roles are told apart: commands ask inside their transaction, screens ask
 * in order to explain what is disabled. Whether the act makes sense right now (already closed …) is the command's business.
 */
export function may(attendant: Actor, ...asked: Asked): boolean {
  return whyNot(attendant, ...asked) === null;
}

/** @returns why this person may not do it; null when it is permitted */
export function whyNot(actor: Actor, ...[act, subject]: Asked): Forbidden | null {
  if (actor.leftAt !== null) return 'left';
  if (isIn(houseTable, act)) return judgeHouse(actor, act);
  if (isIn(peopleTable, act)) return judgePerson(actor, act, subject as PersonSubject);
  return judgeConversation(actor, act, subject as ConversationSubject);
}

function isIn<Name extends Act>(table: Readonly<Record<Name, unknown>>, act: Act): act is Name {
  return Object.hasOwn(table, act);
}

function judgeHouse(actor: Actor, act: HouseAct): Forbidden | null {
  const verdict = houseTable[act][actor.role];
  if (verdict === 'yes' || (verdict === 'unless-own-only' && !actor.ownOnly)) return null;
  return houseTable[act].manager === 'yes' ? 'needs-manager' : 'needs-owner';
}

function judgePerson(actor: Actor, act: PersonAct, subject: PersonSubject): Forbidden | null {
  const reach = peopleTable[act][actor.role];
  if (reach === 'all') return null;
  const self = subject.id === actor.id;
  if (self && (reach === 'self' || reach === 'self-and-attendants')) return null;
  if (!self && subject.role === 'attendant' && (reach === 'attendants' || reach === 'self-and-attendants')) return null;
  const manager = peopleTable[act].manager;
  return subject.role === 'attendant' && manager !== 'none' ? 'needs-manager' : 'needs-owner';
}

function judgeConversation(actor: Actor, act: ConversationAct, subject: ConversationSubject): Forbidden | null {
  const reach = reachOf(actor, act);
  if (reach === 'all') return null;
  if (reach === 'none') return 'needs-manager';
  if (subject.attendantId === actor.id) return null;
  if (followerActs.has(act) && subject.followerIds?.includes(actor.id)) return null;
  // A manager stands in every sector; what is missing is only the conversation itself.
  const near = actor.role !== 'attendant' || actor.sectorIds.includes(subject.sectorId);
  if (!near) return 'other-sector';
  if (reach === 'sectors' || (reach === 'free' && subject.attendantId === null)) return null;
  return subject.attendantId === null ? 'needs-manager' : 'held-by-other';
}

/** "Ver só as minhas" takes what colleagues have out of reach, whatever the role's row says. */
function reachOf(actor: Actor, act: ConversationAct): Reach {
  const reach = conversationTable[act][actor.role];
  return actor.ownOnly && actor.role === 'attendant' && reach === 'sectors' ? 'free' : reach;
}
