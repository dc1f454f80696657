import type { ChangeGroup } from './groupChanges';

/** What comes and goes while people talk: the bubbles show it, and between them it hides what somebody did. */
const talk: ReadonlySet<string> = new Set([
  'conversation.read',
  'message.received',
  'message.queued',
  'message.echoed',
  'reaction.received',
  'reaction.queued',
  'reaction.withdrawn',
  'automation.answered',
  'automation.stepped',
]);
const theirs = 'message.received';
const ours: ReadonlySet<string> = new Set(['message.queued', 'message.echoed']);

/** A line of the log: one that says what was done, or several of a talk that unfold. Newest first, as what they are made of. */
export type LogLine =
  | { readonly kind: 'act'; readonly group: ChangeGroup }
  | { readonly kind: 'talk'; readonly groups: readonly ChangeGroup[]; readonly theirs: number; readonly ours: number };

/**
 * Folds what alternates while people talk ("lida", "recebida", "escrita", "lida" …) into one line for each stretch of a day.
 * @param groups newest first
 * @param dayOf names the day of a moment
 */
export function foldTalk(groups: readonly ChangeGroup[], dayOf: (at: number) => string): readonly LogLine[] {
  const lines: LogLine[] = [];
  let run: ChangeGroup[] = [];
  function end(): void {
    const [only] = run;
    if (only !== undefined) lines.push(run.length === 1 ? { kind: 'act', group: only } : talkOf(run));
    run = [];
  }
  for (const group of groups) {
    const last = run.at(-1);
    if (last !== undefined && dayOf(last.oldest.at) !== dayOf(group.newest.at)) end();
    if (talk.has(group.newest.kind)) run.push(group);
    else {
      end();
      lines.push({ kind: 'act', group });
    }
  }
  end();
  return lines;
}

function talkOf(groups: readonly ChangeGroup[]): LogLine {
  const count = (counts: (kind: string) => boolean): number =>
    groups.reduce((sum, group) => sum + (counts(group.newest.kind) ? group.count : 0), 0);
  return { kind: 'talk', groups, theirs: count((kind) => kind === theirs), ours: count((kind) => ours.has(kind)) };
}
