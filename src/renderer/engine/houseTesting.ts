import { nothingAutomatic } from '../../shared/domain/automation/automaticMessages';
import { readyTrees } from '../../shared/domain/automation/flow/trees/readyTrees';
import type { Rule } from '../../shared/domain/automation/rule';
import { hoursOf } from '../../shared/domain/hours/sampleHours';
import type { BalcaoDatabase } from '../db/database';

export const RULE: Rule = {
  ...{ id: 'r1', name: 'Boleto', on: true, order: 0, event: 'message', waitMinutes: 10, often: 'each', updatedAt: 1 },
  conditions: [
    { kind: 'words', match: 'any', words: ['boleto'] },
    { kind: 'sector', sectorIds: ['first'] },
  ],
  actions: [{ kind: 'answer', text: 'Já envio a segunda via.' }],
};

/** A company that has set up one of everything. */
export async function furnish(db: BalcaoDatabase): Promise<void> {
  const file = {
    kind: 'media',
    media: 'document',
    mediaId: 'up-01ARZ3NDEKTSV4RRFFQ69G5FA1',
    mimeType: 'application/pdf',
  };
  const scope = { scope: 'all', ownerId: null, sectorId: null } as const;
  const used = { uses: 3, lastUsedAt: 2, createdAt: 1, updatedAt: 1 };
  await db.house.bulkPut([
    { key: 'company', name: 'Padaria Exemplo', zone: 'America/Sao_Paulo', updatedAt: 1 },
    {
      ...nothingAutomatic,
      key: 'automatic',
      greeting: { on: true, text: 'Olá!', againAfterDays: 30 },
      idle: { first: { remindAfterMinutes: 30, remindText: 'E então?', closeAfterMinutes: null, since: 7 } },
    },
    { key: 'hours', hours: hoursOf('08:00-18:00'), updatedAt: 1 },
    { key: 'tone', guide: 'Sem gírias.', avoid: [], updatedAt: 1 },
    { key: 'fields', fields: [], updatedAt: 1 },
    { key: 'entry', flowId: 'f1', updatedAt: 1 },
  ]);
  await db.rules.put(RULE);
  await db.quickReplies.put({
    ...{ id: 'q1', shortcut: 'pix', title: 'PIX', text: 'Nossa chave é …', folder: '', ...scope, ...used },
    attachments: [file as never],
  });
  await db.macros.put({
    id: 'm1',
    title: 'Encerrar',
    steps: [{ kind: 'close', reason: 'Resolvido' }],
    ...scope,
    ...used,
  });
  const flow = readyTrees.shop;
  await db.flows.put({ id: 'f1', name: 'Entrada', draft: flow, version: 2, revision: 4, createdAt: 1, updatedAt: 1 });
  const published = { flowId: 'f1', flow, publishedAt: 1, publishedBy: 'local', restores: null };
  await db.flowVersions.bulkPut([
    { ...published, version: 1 },
    { ...published, version: 2 },
  ]);
}
