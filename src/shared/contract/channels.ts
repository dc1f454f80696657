/**
 * THE contract between main and renderer. It imports no package and neither side.
 * Requests are functions (renderer asks, main answers with a Result); announcements are payloads (main tells).
 */
import type { MessageContent } from '../domain/conversations/content';
import type { PersonRef } from '../domain/contacts/identity';
import type { Instant } from '../kernel/instant';
import type { Failure } from '../kernel/result';
import { backupAnnouncementNames, backupRequestNames, type BackupAnnouncements, type BackupRequests } from './backup';
import type { ConnectionCheck } from './connectionCheck';
import type { ConnectionForm } from './connectionForm';
import type { AppDescription, Diagnostics } from './diagnostics';
import { diskRequestNames, type DiskRequests } from './disk';
import { exportRequestNames, type ExportRequests } from './exports';
import { houseRequestNames, type HouseRequests } from './house';
import { linkRequestNames, type LinkRequests } from './links';
import type { MediaRequest, StoredMedia, UploadProgress } from './media';
import { reviewRequestNames, type ReviewFacts, type ReviewRequests } from './review';
import type { Settings } from './settings';
import {
  templateAnnouncementNames,
  templateRequestNames,
  type TemplateAnnouncements,
  type TemplateRequests,
} from './templates';

export interface Requests
  extends BackupRequests, DiskRequests, ExportRequests, HouseRequests, LinkRequests, ReviewRequests, TemplateRequests {
  /** What runs here, for the title, Diagnóstico and support. */
  'app.describe': () => AppDescription;
  /** A link that a person clicked: main checks the scheme and hands it to the system browser. */
  'app.openExternal': (url: string) => null;
  /** Count of unread conversations in the title of this window; badge and tray show the largest of all windows. */
  'app.showUnread': (count: number) => null;
  /** One desktop notification; a click focuses the window that asked and announces `window.command` to it alone. */
  'app.notify': (notice: DesktopNotice) => null;

  /** One more window of the same counter, for somebody else at this computer. */
  'window.openAnother': () => null;
  /** Who is signed in at this window, for its title; null: nobody. */
  'window.tell': (about: { readonly attendantName: string | null }) => null;
  /**
   * Whether somebody sits at this computer. From now on changes are announced as `system.attention`, to every window.
   * @param idleAfter ms without keyboard and mouse after which nobody does; null: only locking and sleep count
   */
  'system.watch': (idleAfter: number | null) => Attention;

  /** Which number is open at this counter and how it is doing. */
  'connection.describe': () => ConnectionStatus;
  /** First start: open the counter on the demonstration number (starts the sandbox as a child process). */
  'connection.startDemonstration': () => ConnectionStatus;
  /** What this start was for, once more, after it failed; an open number stays as it is. */
  'connection.startAgain': () => ConnectionStatus;
  /** Live checks of the form against the Graph API; nothing is stored. */
  'connection.check': (form: ConnectionForm) => readonly ConnectionCheck[];
  /** Store the number (secrets encrypted), open its journal and register the callback. */
  'connection.adopt': (form: ConnectionForm) => ConnectionStatus;
  /** A new token for the number that is open, after the old one expired. */
  'connection.replaceToken': (accessToken: string) => ConnectionStatus;
  /** Register and confirm the webhook callback again and test it from outside. */
  'connection.verifyWebhook': () => readonly ConnectionCheck[];
  /** Close this number's counter and go back to the first screen; no history is deleted. */
  'connection.leave': () => ConnectionStatus;

  /**
   * What main knows of the renderer's database, to notice a wiped one. Like the rest of the inbox and `message.send` it
   * names the number that is meant: while another one is being opened, nothing of the two may be mixed up.
   */
  'inbox.sentinel': (phoneNumberId: string) => InboxSentinel;
  /** Journal entries after a cursor, oldest first. At least once: asking again gives the same. */
  'inbox.pull': (from: InboxCursor) => InboxBatch;
  /** The renderer has everything up to here committed. */
  'inbox.acknowledge': (mark: InboxMark) => null;

  /** Journal the intent, then POST it once. Waits for the pair and throughput limits first. */
  'message.send': (request: SendRequest, phoneNumberId: string) => SendAnswer;
  /** Blue ticks for the customer, optionally with the typing bubble. */
  'message.markRead': (mark: ReadMark) => null;
  /** Fetch media into the number's folder; it is then shown from `balcao://media/<mediaId>`. */
  'media.fetch': (media: MediaRequest) => StoredMedia;
  /** Save a fetched medium where the person chooses; null when the dialog was cancelled. */
  'media.saveAs': (media: MediaRequest) => { readonly saved: boolean };
  /** Stop handing over the file of a message; false: it has left already, or is not on the way. */
  'media.cancelUpload': (outboxId: string) => { readonly cancelled: boolean };
  /** A file of ours that nothing needs any more: attached, and taken off again. */
  'media.forget': (mediaId: string) => null;
  /** WhatsApp failed a message over this file: an id that it gave before then is not used again. */
  'media.renew': (mediaId: string, before: Instant) => null;

  /** A named alarm that survives restart, suspend and clock changes. Setting it again moves it. */
  'alarms.set': (alarm: Alarm) => null;
  'alarms.cancel': (name: string) => null;
  'alarms.list': () => readonly Alarm[];

  /**
   * Keeps the team beside the number's journal, whole: IndexedDB may be emptied by Chromium, and the journal does not
   * tell of people. At most TEAM_TEXT_MAX characters.
   */
  'team.keep': (phoneNumberId: string, text: string) => null;
  /** What was kept last; null: nothing yet. */
  'team.kept': (phoneNumberId: string) => string | null;

  'settings.read': () => Settings;
  'settings.change': (change: Partial<Settings>) => Settings;

  /** Counters of the receiver, journal and outbox for the status bar and Diagnóstico. */
  'diagnostics.read': () => Diagnostics;
  /** What happened at the counter, as counts only, for the narration of `npm start` and the log. */
  'diagnostics.tally': (tally: CounterTally) => null;
}

export interface Announcements extends BackupAnnouncements, TemplateAnnouncements {
  /** A nudge without data: there are journal entries up to here. */
  'inbox.arrived': { readonly upTo: number };
  'connection.changed': ConnectionStatus;
  'diagnostics.changed': Diagnostics;
  'settings.changed': Settings;
  'alarm.rang': { readonly name: string; readonly dueAt: Instant; readonly lateMs: number };
  /** Somebody came, went, locked the screen or closed the lid; after `system.watch`. */
  'system.attention': Attention;
  'media.uploading': UploadProgress;
  /** From menu, tray, notification or a second start. */
  'window.command': {
    readonly command: 'open-conversation' | 'open-diagnostics' | 'open-settings';
    readonly target?: string;
  };
}

export type { CheckName, ConnectionCheck } from './connectionCheck';
export type { ConnectionForm } from './connectionForm';

export type RequestName = keyof Requests;
export type AnnouncementName = keyof Announcements;

type Complete<Union extends string, List extends readonly Union[]> = [Union] extends [List[number]] ? List : never;

const requestList = [
  'app.describe',
  'app.openExternal',
  'app.showUnread',
  'app.notify',
  'window.openAnother',
  'window.tell',
  'system.watch',
  'connection.describe',
  'connection.startDemonstration',
  'connection.startAgain',
  'connection.check',
  'connection.adopt',
  'connection.replaceToken',
  'connection.verifyWebhook',
  'connection.leave',
  'inbox.sentinel',
  'inbox.pull',
  'inbox.acknowledge',
  'message.send',
  'message.markRead',
  'media.fetch',
  'media.saveAs',
  'media.cancelUpload',
  'media.forget',
  'media.renew',
  'alarms.set',
  'alarms.cancel',
  'alarms.list',
  'team.keep',
  'team.kept',
  'settings.read',
  'settings.change',
  'diagnostics.read',
  'diagnostics.tally',
  ...exportRequestNames,
  ...houseRequestNames,
  ...linkRequestNames,
  ...backupRequestNames,
  ...reviewRequestNames,
  ...diskRequestNames,
  ...templateRequestNames,
] as const satisfies readonly RequestName[];

const announcementList = [
  'inbox.arrived',
  'connection.changed',
  'diagnostics.changed',
  'settings.changed',
  'alarm.rang',
  'system.attention',
  'media.uploading',
  'window.command',
  ...backupAnnouncementNames,
  ...templateAnnouncementNames,
] as const satisfies readonly AnnouncementName[];

/** The only names that cross the preload; complete by type. */
export const requestNames: Complete<RequestName, typeof requestList> = requestList;
export const announcementNames: Complete<AnnouncementName, typeof announcementList> = announcementList;

export interface DesktopNotice {
  readonly title: string;
  readonly body: string;
  readonly conversationId: string;
}

export interface Attention {
  /** idle: no keyboard and mouse for the time that was given. locked: the screen is, or the computer sleeps. */
  readonly state: 'active' | 'idle' | 'locked';
  /** When it began; of idle: the last touch, so that one's own longer times can be counted from it. */
  readonly since: Instant;
}

/** A kept team may have so many characters: some hundred people with pictures. */
export const TEAM_TEXT_MAX = 16 * 1024 * 1024;

/** review: this window reads a copy, and no number is open in it. */
export type ConnectionKind = 'none' | 'demonstration' | 'official' | 'review';

export interface ConnectionStatus {
  readonly kind: ConnectionKind;
  /** Key of the profile database `balcao-<phoneNumberId>`; null when kind is 'none'. */
  readonly phoneNumberId: string | null;
  readonly wabaId: string | null;
  readonly displayPhoneNumber: string | null;
  readonly verifiedName: string | null;
  readonly quality: 'GREEN' | 'YELLOW' | 'RED' | 'UNKNOWN';
  /** May the Graph API be used right now? */
  readonly api: 'starting' | 'ready' | 'offline' | 'token-expired' | 'blocked';
  /** Error code of the Graph API behind 'token-expired' or 'blocked'. */
  readonly apiErrorCode: number | null;
  readonly webhook: 'starting' | 'confirmed' | 'unconfirmed' | 'off';
  readonly webhookPort: number | null;
  readonly publicUrl: string | null;
  /** Address of the page where a person plays the customer; demonstration only. */
  readonly phonePageUrl: string | null;
  /** 'protected': by the system's vault. 'unprotected': this system has none. 'session': given at start, not stored. */
  readonly secrets: 'protected' | 'unprotected' | 'session' | 'none';
  /** Why nothing is open although something was to be: a code of failureCodes. Null while a number is open. */
  readonly startFailure: Failure | null;
  /** With kind 'review': what is being read. */
  readonly review?: ReviewFacts;
}

export interface InboxSentinel {
  /** Id of the database that acknowledged last; null when none ever did. */
  readonly databaseId: string | null;
  readonly acknowledged: number;
  /** First and last sequence numbers in the journal; 0 when it is empty. */
  readonly first: number;
  readonly last: number;
  /** Which journal counts so: a cursor of another one means nothing here. */
  readonly journalId?: string;
}

export interface InboxCursor {
  readonly phoneNumberId: string;
  /** Sequence number of the last entry that the database holds. */
  readonly after: number;
  readonly limit: number;
}

export interface InboxMark {
  readonly phoneNumberId: string;
  readonly databaseId: string;
  readonly upTo: number;
}

/**
 * One entry of main's journal. `webhook`: a signed body as it came. `send`: what is about to be posted (a SendRequest).
 * `outcome`: what the Graph API answered (a JournaledOutcome). With the last two the history can be rebuilt whole,
 * and a crash after the answer loses nothing.
 */
export interface JournalEntry {
  readonly seq: number;
  readonly kind: 'webhook' | 'send' | 'outcome';
  readonly at: Instant;
  readonly body: string;
}

export interface InboxBatch {
  readonly entries: readonly JournalEntry[];
  /** Last sequence number in the journal now. */
  readonly last: number;
}

export interface SendRequest {
  /** Our id of the message, sent as `biz_opaque_callback_data`. ≤ 512 characters. */
  readonly outboxId: string;
  readonly conversationId: string;
  readonly contactId: string;
  /** wa-id when known, else the BSUID (cloud-api 5.8, rule 6). */
  readonly to: PersonRef;
  readonly content: SendContent;
  readonly quotedWamid?: string;
  readonly createdAt: Instant;
  /** Who wrote it; null for automation. */
  readonly authorId: string | null;
  /** Id of this attempt: tells its journal entries from those of an earlier one. Absent in old journals. */
  readonly attempt?: string;
  /** An id that WhatsApp gave the file before this moment has failed: the file is handed over anew. Absent: any is good. */
  readonly uploadedAfter?: Instant;
}

/** What may be sent: message contents, and reactions, which are no messages of their own. */
export type SendContent =
  MessageContent | { readonly kind: 'reaction'; readonly targetWamid: string; readonly emoji: string };

/**
 * waited: nothing has left. Its file has been handed over and its turn has come, but that took so long that it is to be
 * judged once more, and then asked for again at once: it has its turn.
 */
export type SendAnswer = SendOutcome | { readonly outcome: 'waited' };

export type SendOutcome =
  { readonly outcome: 'sent'; readonly wamid: string; readonly waId: string | null } | SendRefusal;

export interface SendRefusal {
  /**
   * 'retry': surely not accepted, try again at `retryAt`. 'failed': final. 'paused': nothing can be sent until a person acts
   * (token, account). 'unconfirmed': it may have been accepted; a status will tell.
   */
  readonly outcome: 'retry' | 'failed' | 'paused' | 'unconfirmed';
  readonly retryAt: Instant | null;
  /** Graph error code, or 0 for the network. */
  readonly errorCode: number;
  readonly reason: string;
}

export interface ReadMark {
  readonly wamid: string;
  readonly typing: boolean;
}

export interface Alarm {
  readonly name: string;
  readonly dueAt: Instant;
}

export interface CounterTally {
  readonly received: number;
  readonly answered: number;
  readonly delivered: number;
  readonly read: number;
  readonly failed: number;
  readonly unconfirmed: number;
}
