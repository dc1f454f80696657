import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { app } from 'electron';
import type { ConnectionCheck, ConnectionForm, ConnectionStatus } from '../../shared/contract/channels';
import { graphClient, OFFICIAL_GRAPH_URL } from '../cloudApi/graphClient';
import { BACKUP_ALARM, type BackupRoom } from '../backup/backupRoom';
import { clock, profileFacts, type Ground } from '../ground';
import type { Announce } from '../ipc/announce';
import { createAlarms } from '../scheduler/alarms';
import { checkForm } from './checkForm';
import { OneCounter } from './counter';
import { startDemonstration } from './demonstration';
import { openNumber, type OpenParts } from './openNumber';
import { reachForm } from './reachForm';
import { readDiagnostics } from './readDiagnostics';
import { keptSecretPath } from './secretPath';
import { createStatusBoard } from './statusBoard';

const randomText = (): string => randomBytes(24).toString('base64url');

/** How the form is tried: with a client of its own, and secrets that are forgotten afterwards. */
export function formChecker(ground: Ground): (form: ConnectionForm) => Promise<readonly ConnectionCheck[]> {
  const { log, secrets } = ground;
  const { signal } = ground.quit;
  return async (form) => {
    const graphUrl = (form.graphUrl ?? OFFICIAL_GRAPH_URL).replace(/\/+$/, '');
    return checkForm({
      form,
      client: graphClient({ graphUrl, token: () => form.accessToken.trim(), fetch, clock, log, signal }),
      protection: await secrets.protection(),
      reach: (publicUrl) => reachForm({ form, publicUrl, randomText, fetch, clock, log, signal }),
    });
  };
}

function openParts(
  ground: Ground,
  announce: Announce,
  counter: () => OneCounter,
  backups: BackupRoom,
): Omit<OpenParts, 'note' | 'status' | 'waitForPort'> {
  const { log, profile, machine } = ground;
  return {
    numbersFolder: profile.numbers,
    acknowledged: (phoneNumberId) => machine.sentinel(phoneNumberId).acknowledged,
    createAlarms: (file) =>
      createAlarms({
        ...{ file, clock, log },
        monotonic: () => performance.now(),
        timers: {
          after(ms, run) {
            const timer = setTimeout(run, ms);
            return () => clearTimeout(timer);
          },
        },
        onRing({ name, dueAt, lateMs }) {
          if (name === BACKUP_ALARM) return backups.rang();
          announce('alarm.rang', { name, dueAt, lateMs });
        },
      }),
    onUploading: (progress) => announce('media.uploading', progress),
    onTemplates: (phoneNumberId) => announce('templates.changed', { phoneNumberId }),
    onArrived: (upTo) => announce('inbox.arrived', { upTo }),
    onCounters() {
      const read = readDiagnostics(counter().number(), profileFacts(ground));
      void read.then((diagnostics) => announce('diagnostics.changed', diagnostics));
    },
    quiet: ground.quiet,
    ...{ randomText, fetch, clock, log },
  };
}

/** The one counter of this app, on whatever number it is opened; what happens there is announced. */
export function openCounter(ground: Ground, announce: Announce, backups: BackupRoom): OneCounter {
  const { log, machine, narrator, profile, quiet, quit } = ground;
  const board = createStatusBoard((status: ConnectionStatus) => announce('connection.changed', status));
  const parts: Omit<OpenParts, 'waitForPort'> = {
    ...openParts(ground, announce, () => counter, backups),
    note(phoneNumberId, change) {
      board.note(phoneNumberId, change);
      if (change.displayPhoneNumber) counter.keepPhoneNumber(phoneNumberId, change.displayPhoneNumber);
    },
    status: () => board.read(),
  };
  const counter: OneCounter = new OneCounter({
    board,
    open: (spec, waitForPort) => openNumber(spec, { ...parts, waitForPort }),
    startDemonstration: (onDeath) => {
      const program = join(app.getAppPath(), 'out', 'sandbox', 'cli.js');
      return startDemonstration({ program, folder: profile.demonstration, onDeath, log });
    },
    check: formChecker(ground),
    secretPath: (phoneNumberId) => keptSecretPath(join(profile.numbers, phoneNumberId), randomText),
    memory: { read: () => machine.connection(), write: (record) => machine.saveConnection(record) },
    secrets: ground.secrets,
    quiet,
    onOpened({ spec, receiver }) {
      narrator.ready({ phoneNumberId: spec.phoneNumberId, webhookPort: receiver.port });
      void quiet.then(() => backups.opened());
    },
    onDemonstration: ({ line }) =>
      narrator.demonstration({ controlUrl: line.controlUrl ?? null, phonePageUrl: line.phonePageUrl ?? null }),
    pause: (ms) => wait(ms, true, { signal: quit.signal }).catch(() => false),
    log,
  });
  return counter;
}
