import { expect, it } from 'vitest';
import type { ChangeRow } from '../../db/changes/row';
import { foldTalk } from './foldTalk';
import { groupChanges } from './groupChanges';

const DAY = 86_400_000;
const dayOf = (at: number): string => String(Math.floor(at / DAY));

/** Newest first. @param kinds as `kind` or `kind@day` */
function linesOf(...kinds: readonly string[]): readonly string[] {
  const changes = kinds.map((told, place): ChangeRow => {
    const [kind = '', day = '0'] = told.split('@');
    const seq = kinds.length - place;
    const actor = kind.endsWith('received') ? 'customer:1' : 'attendant:a';
    return { seq, at: Number(day) * DAY + seq, kind, actor, conversationId: 'c', cause: '', body: {}, hash: '' };
  });
  return foldTalk(groupChanges(changes, dayOf), dayOf).map((line) =>
    line.kind === 'act' ? line.group.newest.kind : `talk ${line.groups.length}: ${line.theirs} in, ${line.ours} out`,
  );
}

it('folds what alternates while people talk, and leaves what somebody did', () => {
  expect(
    linesOf(
      'conversation.read',
      'message.received',
      'message.received',
      'message.queued',
      'conversation.tagged',
      'conversation.read',
      'message.received',
      'conversation.opened',
    ),
  ).toEqual(['talk 3: 2 in, 1 out', 'conversation.tagged', 'talk 2: 1 in, 0 out', 'conversation.opened']);
});

it('leaves a single line as it is, and begins anew with a day', () => {
  expect(linesOf('message.received', 'message.received')).toEqual(['message.received']);
  expect(linesOf('conversation.read@1', 'message.received@1', 'conversation.read@0', 'message.received@0')).toEqual([
    'talk 2: 1 in, 0 out',
    'talk 2: 1 in, 0 out',
  ]);
});

it('is parted by what went wrong', () => {
  const kinds = ['message.received', 'conversation.read', 'message.failed', 'message.queued', 'reaction.received'];
  expect(linesOf(...kinds)).toHaveLength(3);
});
