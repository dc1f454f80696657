import { describe, expect, it } from 'vitest';
import type { ChangeRow } from '../../db/changes/row';
import { teamNotice } from './teamNotices';

function change(kind: string, body: unknown, actor = 'balcao'): ChangeRow {
  return { seq: 1, at: 1, kind, actor, conversationId: 'cv-1', cause: 'cv-1', body, hash: '' };
}

describe('teamNotice', () => {
  it.each([
    [change('conversation.assigned', { attendantId: 'ana' }), 'assigned'],
    [change('conversation.transferred', { attendantId: 'ana' }, 'attendant:bia'), 'transferred'],
    [change('conversation.warned', { attendantId: 'ana' }), 'warned'],
    [change('conversation.noticed', { attendantId: 'ana' }), 'missed'],
    [change('note.written', { mentionIds: ['bia', 'ana'] }, 'attendant:gil'), 'mentioned'],
    [change('conversation.assigned', { attendantId: 'bia' }), undefined],
    [change('conversation.assigned', { attendantId: 'ana' }, 'attendant:ana'), undefined],
    [change('conversation.closed', { attendantId: 'ana' }), undefined],
    [change('conversation.warned', null), undefined],
  ])('%#', (entry, kind) => {
    expect(teamNotice(entry, 'ana')?.kind).toBe(kind);
  });

  it('names who did it', () => {
    expect(teamNotice(change('conversation.transferred', { attendantId: 'ana' }, 'attendant:bia'), 'ana')?.by).toBe(
      'bia',
    );
    expect(teamNotice(change('conversation.warned', { attendantId: 'ana' }), 'ana')?.by).toBeNull();
  });
});
