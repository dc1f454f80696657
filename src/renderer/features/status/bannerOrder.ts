import type { ConnectionStatus } from '../../../shared/contract/channels';
import type { Diagnostics } from '../../../shared/contract/diagnostics';
import type { useEngineStatus } from '../../stores/engineStatus';
import { isTokenCode } from './graphReason';

export type EngineState = ReturnType<typeof useEngineStatus.getState>;

/** From what stops the counter to what is only good to know. The first one that applies is shown. */
export const bannerOrder = [
  'newer',
  // A store that refuses to write is most often a full disk.
  'diskFull',
  'databaseBlocked',
  'journalReadOnly',
  'token',
  'blocked',
  'lost',
  'keptHouse',
  'journalBehind',
  'signatures',
  'offline',
  'webhook',
  'recovered',
  'torn',
  'secrets',
  'demonstration',
] as const;

export type BannerKind = (typeof bannerOrder)[number];

/** Told once and then known: a person may put them away until the app starts again. */
const dismissable: ReadonlySet<BannerKind> = new Set([
  'lost',
  'keptHouse',
  'signatures',
  'recovered',
  'torn',
  'secrets',
  'demonstration',
]);

export function isDismissable(kind: BannerKind): boolean {
  return dismissable.has(kind);
}

/** "Several": one bad signature may be anybody knocking at the address, five in one session are a wrong secret. */
const SEVERAL_SIGNATURES = 5;
const ALMOST_FULL = 50_000_000;

export interface CounterFacts {
  readonly connection: ConnectionStatus | null;
  readonly engine: EngineState;
  readonly diagnostics: Diagnostics | null;
  /** The tables are younger than a backup that lies in the folder: it has what the journal does not know. */
  readonly lost: boolean;
  /** Settings that outlived their database wait for somebody who may take them back. */
  readonly kept: boolean;
}

/** Every banner that is true now, most important first. */
export function bannersFor({ connection, engine, diagnostics, lost, kept }: CounterFacts): readonly BannerKind[] {
  const disk = diagnostics?.freeDiskBytes;
  const paused = engine.sendingPaused;
  const tokenGone = connection?.api === 'token-expired' || (paused !== null && isTokenCode(paused.errorCode));
  const isTrue: Record<BannerKind, boolean> = {
    newer: engine.problem === 'database-newer',
    databaseBlocked: engine.problem === 'database-blocked',
    diskFull: engine.problem === 'disk-full' || (typeof disk === 'number' && disk < ALMOST_FULL),
    journalReadOnly: diagnostics?.journal.writable === false,
    token: tokenGone,
    blocked: !tokenGone && (connection?.api === 'blocked' || paused !== null),
    lost,
    keptHouse: kept,
    journalBehind: engine.problem === 'journal-behind',
    signatures: (diagnostics?.receiver.badSignatures ?? 0) >= SEVERAL_SIGNATURES,
    offline: connection?.api === 'offline',
    // Without a connection the address cannot be confirmed either: that is said once.
    webhook: connection?.webhook === 'unconfirmed' && connection.api === 'ready',
    recovered: engine.recovered !== null,
    torn: (diagnostics?.journal.cutBytes ?? 0) > 0,
    secrets: connection?.secrets === 'unprotected',
    demonstration: connection?.kind === 'demonstration',
  };
  return bannerOrder.filter((kind) => isTrue[kind]);
}

/** The one to show and how many stand behind it; `skip` leafs through them. */
export function bannerInView(
  all: readonly BannerKind[],
  dismissed: ReadonlySet<BannerKind>,
  skip: number,
): { readonly shown: BannerKind | null; readonly others: number } {
  const left = all.filter((kind) => !dismissed.has(kind));
  return { shown: left[left.length > 0 ? skip % left.length : 0] ?? null, others: Math.max(0, left.length - 1) };
}
