import { setMaxListeners } from 'node:events';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { ConnectionCheck, ConnectionStatus, SendRefusal } from '../../shared/contract/channels';
import type { UploadProgress } from '../../shared/contract/media';
import type { Clock } from '../../shared/kernel/instant';
import type { Log } from '../../shared/kernel/log';
import { NETWORK_ERROR } from '../../shared/whatsapp/errorTable';
import { graphClient, type GraphClient } from '../cloudApi/graphClient';
import { sendMessage } from '../cloudApi/sendMessage';
import { createSender, type Sender } from '../cloudApi/sender';
import { createTurns } from '../cloudApi/turns';
import { uploadMedia, type UploadFile, type UploadFollower } from '../cloudApi/uploadMedia';
import { openMediaStore, type MediaStore } from '../media/mediaStore';
import { createUploads, type Uploads } from '../media/uploads';
import type { Alarms } from '../scheduler/alarmsPort';
import type { Journal } from '../webhook/journal/journal';
import { openJournal } from '../webhook/journal/openJournal';
import { startReceiver } from '../webhook/receiver';
import { startReceiverWhenFree } from '../webhook/receiverWhenFree';
import type { Receiver } from '../webhook/receiverPort';
import { createAccountPoll, type PolledAccount } from './accountPoll';
import { apiOfOutcome } from './apiState';
import { callbackAddress, isLoopback } from './callbackAddress';
import type { NumberSpec } from './numberSpec';
import { selfTest } from './selfTest';
import { templateMemory } from './templateMemory';
import { listeningJournal } from './templateNews';
import { startWatch, type Watch } from './watch';

export interface OpenParts {
  /** Folder of the profile that holds one folder a number. */
  readonly numbersFolder: string;
  readonly acknowledged: (phoneNumberId: string) => number;
  readonly createAlarms: (file: string) => Promise<Alarms>;
  readonly note: (phoneNumberId: string, change: Partial<ConnectionStatus>) => void;
  readonly status: () => ConnectionStatus;
  /** Open without the webhook port while another program has it, instead of failing. */
  readonly waitForPort: boolean;
  /** At a start no webhook is taken before it: loading Node's server costs a start 40 ms, and WhatsApp repeats what it could not deliver. */
  readonly quiet: Promise<void>;
  readonly onArrived: (upTo: number) => void;
  readonly onCounters: () => void;
  readonly onUploading: (progress: UploadProgress) => void;
  readonly onTemplates: (phoneNumberId: string) => void;
  readonly randomText: () => string;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly log: Log;
}

export interface OpenNumber {
  readonly spec: NumberSpec;
  readonly folder: string;
  readonly journal: Journal;
  readonly receiver: Receiver;
  readonly alarms: Alarms;
  readonly media: MediaStore;
  readonly uploads: Uploads;
  readonly client: GraphClient;
  readonly sender: Sender;
  readonly templates: Pick<PolledAccount, 'read' | 'fetch'>;
  /** Begins talking to the Graph API; separate, so that nothing at the start waits for the network. */
  connect(): Watch;
  /** Set once connected. */
  watch(): Watch | null;
  /** A token that replaces the one of the spec. @returns the one before */
  useToken(accessToken: string): string;
  close(): Promise<void>;
}

/** Shorter than what quitting waits for. */
const ANSWER_PATIENCE_MS = 3_000;
const STANDARD_RATE = 80;
const COEXISTENCE_RATE = 20;

function pausedBy(status: ConnectionStatus): SendRefusal | null {
  if (status.api !== 'token-expired') return null;
  return { outcome: 'paused', retryAt: null, errorCode: status.apiErrorCode ?? 190, reason: 'token' };
}

interface Doors {
  readonly journal: Journal;
  readonly receiver: Receiver;
  readonly alarms: Alarms;
  readonly media: MediaStore;
}

async function openDoors(
  spec: NumberSpec,
  folder: string,
  parts: OpenParts,
  onTemplateNews: () => void,
): Promise<Doors> {
  const { clock, log } = parts;
  const journal = await openJournal({
    folder: join(folder, 'journal'),
    clock,
    log,
    seqFloor: parts.acknowledged(spec.phoneNumberId),
  });
  const open: { close(): Promise<void> }[] = [journal];
  try {
    const alarms = await parts.createAlarms(join(folder, 'alarms.json'));
    open.push(alarms);
    const media = await openMediaStore(join(folder, 'media'));
    if (parts.waitForPort) await parts.quiet;
    const receiver = await (parts.waitForPort ? startReceiverWhenFree : startReceiver)({
      port: spec.webhookPort,
      secretPath: spec.secretPath,
      verifyToken: () => spec.secrets.verifyToken,
      appSecret: () => spec.secrets.appSecret,
      journal: listeningJournal(journal, onTemplateNews),
      clock,
      log,
      onCounters: parts.onCounters,
    });
    return { journal, receiver, alarms, media };
  } catch (cause) {
    await Promise.allSettled(open.map((each) => each.close()));
    throw cause;
  }
}

interface Line {
  readonly client: GraphClient;
  readonly signal: AbortSignal;
  readonly callbackUrl: string | null;
  setRate(perSecond: number): void;
}

function outsideTest(spec: NumberSpec, line: Line, parts: OpenParts): (() => Promise<ConnectionCheck>) | null {
  const { callbackUrl, signal } = line;
  if (callbackUrl === null || isLoopback(callbackUrl)) return null;
  const { verifyToken, appSecret } = spec.secrets;
  return () => {
    const challenge = parts.randomText();
    return selfTest({ url: callbackUrl, verifyToken, appSecret, fetch: parts.fetch, challenge, signal }, false);
  };
}

function pollOf(
  { phoneNumberId, wabaId }: NumberSpec,
  folder: string,
  journal: Journal,
  client: GraphClient,
  { clock, onTemplates }: OpenParts,
): PolledAccount {
  return createAccountPoll({
    ...{ client, wabaId, clock },
    ...templateMemory(join(folder, 'templates.json')),
    append: (body) => journal.append('webhook', body),
    onChanged: () => onTemplates(phoneNumberId),
  });
}

function watchNumber(spec: NumberSpec, poll: PolledAccount, line: Line, parts: OpenParts): Watch {
  const { phoneNumberId, wabaId } = spec;
  const { client, signal, callbackUrl } = line;
  return startWatch({
    client,
    phoneNumberId,
    wabaId,
    callback: callbackUrl === null ? null : { url: callbackUrl, verifyToken: spec.secrets.verifyToken },
    testFromOutside: outsideTest(spec, line, parts),
    note: (change) => parts.note(phoneNumberId, change),
    onCoexistence: (coexistence) => line.setRate(coexistence ? COEXISTENCE_RATE : STANDARD_RATE),
    poll,
    signal,
    log: parts.log,
  });
}

interface SendLine {
  readonly client: GraphClient;
  readonly signal: AbortSignal;
  readonly perSecond: () => number;
  readonly nudge: () => void;
  readonly uploads: Uploads;
}

function senderOf(spec: NumberSpec, doors: Doors, line: SendLine, parts: OpenParts): Sender {
  const { clock, log } = parts;
  const { client, signal, perSecond } = line;
  return createSender({
    journal: doors.journal,
    turns: createTurns({ perSecond, clock: () => performance.now(), signal }),
    prepare: (request) => line.uploads.prepare(request),
    post: (request) => sendMessage(client, spec.phoneNumberId, request, clock),
    gate: () => pausedBy(parts.status()),
    onOutcome(outcome) {
      const change = apiOfOutcome(outcome);
      if (change) parts.note(spec.phoneNumberId, change);
      // A network failure: the watch finds out whether the connection is gone, and notices when it is back.
      else if (outcome.outcome !== 'sent' && outcome.errorCode === NETWORK_ERROR) line.nudge();
    },
    clock,
    log,
  });
}

function uploadsOf(
  { phoneNumberId }: NumberSpec,
  folder: string,
  media: MediaStore,
  client: GraphClient,
  { onUploading, clock }: OpenParts,
): Uploads {
  const upload = (file: UploadFile, follower: UploadFollower) => uploadMedia(client, phoneNumberId, file, follower);
  return createUploads({ folder: join(folder, 'uploads'), media, upload, onProgress: onUploading, clock });
}

/** Lets what was posted be answered, for a while: else somebody has to be asked whether it arrived. */
async function awaitAnswers(sender: Sender): Promise<void> {
  const over = new AbortController();
  const patience = wait(ANSWER_PATIENCE_MS, undefined, { signal: over.signal }).catch(() => undefined);
  await Promise.race([sender.settled(), patience]);
  over.abort();
}

/**
 * Opens the counter on one number: its journal first, then the receiver and the alarms. Nothing here waits for the
 * network; `connect` starts that. The journal is not pruned: it may only lose what a verified backup holds, and it is
 * what a wiped database is rebuilt from.
 * @throws JournalError, or the system's error of a port that is taken
 */
export async function openNumber(spec: NumberSpec, parts: OpenParts): Promise<OpenNumber> {
  const folder = join(parts.numbersFolder, spec.phoneNumberId);
  let poll: PolledAccount | null = null;
  const doors = await openDoors(spec, folder, parts, () => void poll?.hear());
  const { journal, receiver, alarms } = doors;
  const closing = new AbortController();
  const stop = new AbortController();
  // Every wait listens to the first, every call to the second.
  setMaxListeners(0, closing.signal, stop.signal);
  let token = spec.secrets.accessToken;
  let perSecond = STANDARD_RATE;
  let watch: Watch | null = null;
  const client = graphClient({
    graphUrl: spec.graphUrl,
    token: () => token,
    fetch: parts.fetch,
    clock: parts.clock,
    log: parts.log,
    signal: stop.signal,
  });
  const templates = (poll = pollOf(spec, folder, journal, client, parts));
  const uploads = uploadsOf(spec, folder, doors.media, client, parts);
  const reach = { client, signal: closing.signal, perSecond: () => perSecond, nudge: () => watch?.nudge(), uploads };
  const sender = senderOf(spec, doors, reach, parts);
  const unlisten = journal.onAppended(parts.onArrived);
  const callbackUrl = callbackAddress({ ...spec, port: receiver.port });
  const line: Line = { client, signal: closing.signal, callbackUrl, setRate: (rate) => (perSecond = rate) };
  return {
    ...{ spec, folder, ...doors, uploads, client, sender, templates },
    connect() {
      watch ??= watchNumber(spec, templates, line, parts);
      return watch;
    },
    watch: () => watch,
    useToken(accessToken) {
      const before = token;
      token = accessToken;
      return before;
    },
    async close() {
      unlisten();
      closing.abort();
      await Promise.all([receiver.close(), awaitAnswers(sender)]);
      stop.abort();
      await sender.settled();
      await alarms.close();
      await journal.close();
    },
  };
}
