import type { ConnectionStatus } from '../../../shared/contract/channels';
import type { AppDescription, Diagnostics } from '../../../shared/contract/diagnostics';
import type { Instant } from '../../../shared/kernel/instant';
import type { OutboxSummary } from '../../db/outbox/read';
import type { EngineState } from '../status/bannerOrder';

export interface ReportFacts {
  readonly at: Instant;
  readonly app: AppDescription | null;
  readonly connection: ConnectionStatus | null;
  readonly engine: EngineState;
  readonly diagnostics: Diagnostics | null;
  readonly outbox: OutboxSummary | null;
  readonly quarantined: number | null;
}

/**
 * What support may see: counts, codes, versions. Each value is picked by name, so that a new field of a status
 * does not slip in: no number, name, address, folder (it has the user's name in it) or text.
 */
export function supportReport(facts: ReportFacts): string {
  const { app, connection, engine, diagnostics } = facts;
  const report = {
    at: new Date(facts.at).toISOString(),
    app: app && {
      version: app.version,
      electron: app.electron,
      chromium: app.chromium,
      platform: app.platform,
      packaged: app.packaged,
    },
    connection: connection && {
      kind: connection.kind,
      api: connection.api,
      apiErrorCode: connection.apiErrorCode,
      webhook: connection.webhook,
      quality: connection.quality,
      secrets: connection.secrets,
      hasPublicUrl: connection.publicUrl !== null,
    },
    engine: {
      phase: engine.phase,
      replay: engine.replay,
      recovered: engine.recovered,
      sendingPaused: engine.sendingPaused,
      problem: engine.problem,
    },
    receiver: diagnostics?.receiver ?? null,
    journal: diagnostics?.journal ?? null,
    alarms: diagnostics?.alarms ?? null,
    freeDiskBytes: diagnostics?.freeDiskBytes ?? null,
    putAside: diagnostics?.putAside.map(({ store, code }) => ({ store, code })) ?? null,
    outbox: facts.outbox,
    quarantined: facts.quarantined,
  };
  return JSON.stringify(report, null, 2);
}
