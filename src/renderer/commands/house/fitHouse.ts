import type { Rule } from '../../../shared/domain/automation/rule';
import type { MacroStep } from '../../../shared/domain/macros/macro';
import type { MediaContent } from '../../../shared/domain/conversations/content';
import type { ReplyScope } from '../../../shared/domain/replies/quickReply';
import type { Instant } from '../../../shared/kernel/instant';
import type { HouseSnapshot, KeptSubject } from './houseSnapshot';
import { mapFiles } from './houseFiles';

/** Where kept settings come to. */
export interface HouseGround {
  readonly sectorIds: ReadonlySet<string>;
  readonly attendantIds: ReadonlySet<string>;
  /** Whose settings they were: those of another number name other people, and its robot greets nobody here by itself. */
  readonly sameNumber: boolean;
  /** Files of ours that are not in this number's folder. */
  readonly missingFiles: ReadonlySet<string>;
  readonly now: Instant;
}

/**
 * Makes kept settings fit: what names a sector or a person that is not here is switched off, and never runs half. Who did
 * not answer before is not reminded anew.
 */
export function fitHouse(snapshot: HouseSnapshot, ground: HouseGround): HouseSnapshot {
  const whole = mapFiles(snapshot, (files: readonly MediaContent[]) =>
    files.filter(({ mediaId }) => !ground.missingFiles.has(mediaId)),
  );
  const scoped = <Row extends Scoped>(rows: readonly Row[]): Row[] =>
    rows.flatMap((row) => {
      const fitting = fitScope(row, ground);
      return fitting === null ? [] : [fitting];
    });
  return {
    ...whole,
    // Links are the number's own: those of another one open a chat with that.
    house: whole.house.filter(({ key }) => ground.sameNumber || key !== 'links').map((row) => fitSubject(row, ground)),
    rules: whole.rules.map((rule) => (isWhole(rule, ground) ? rule : { ...rule, on: false })),
    quickReplies: scoped(whole.quickReplies),
    macros: scoped(whole.macros.filter(({ steps }) => steps.every((step) => isStepWhole(step, ground)))),
  };
}

interface Scoped {
  readonly scope: ReplyScope;
  readonly ownerId: string | null;
  readonly sectorId: string | null;
}

function fitScope<Row extends Scoped>(row: Row, { attendantIds, sectorIds }: HouseGround): Row | null {
  if (row.scope === 'own') return row.ownerId !== null && attendantIds.has(row.ownerId) ? row : null;
  if (row.scope === 'sector' && !(row.sectorId !== null && sectorIds.has(row.sectorId)))
    return { ...row, scope: 'all', sectorId: null };
  return row;
}

function fitSubject(row: KeptSubject, { sectorIds, sameNumber, now }: HouseGround): KeptSubject {
  if (row.key === 'entry' && !sameNumber) return { ...row, flowId: null };
  if (row.key !== 'automatic') return row;
  const idle = Object.entries(row.idle)
    .filter(([sectorId]) => sectorIds.has(sectorId))
    .map(([sectorId, each]) => [sectorId, { ...each, since: now }] as const);
  return { ...row, idle: Object.fromEntries(idle) };
}

function isWhole({ conditions, actions }: Rule, ground: HouseGround): boolean {
  if (!ground.sameNumber && conditions.some(({ kind }) => kind === 'link')) return false;
  return [...conditions, ...actions].every((part) => {
    const sectors = 'sectorIds' in part ? part.sectorIds : 'sectorId' in part ? [part.sectorId] : [];
    const people = 'attendantIds' in part ? part.attendantIds : 'attendantId' in part ? [part.attendantId] : [];
    return sectors.every((id) => ground.sectorIds.has(id)) && people.every((id) => ground.attendantIds.has(id));
  });
}

function isStepWhole(step: MacroStep, { sectorIds, attendantIds }: HouseGround): boolean {
  if (step.kind === 'sector') return sectorIds.has(step.sectorId);
  return step.kind !== 'person' || attendantIds.has(step.attendantId);
}
