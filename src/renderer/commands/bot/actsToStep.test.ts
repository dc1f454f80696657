import { expect, it } from 'vitest';
import { checkFlow } from '../../../shared/domain/automation/flow/checkFlow';
import type { Flow, MessageNode } from '../../../shared/domain/automation/flow/flow';
import { newSession } from '../../../shared/domain/automation/flow/session';
import { stepFlow } from '../../../shared/domain/automation/flow/stepFlow';
import type { FlowContext } from '../../../shared/domain/automation/flow/step';
import { readyTrees } from '../../../shared/domain/automation/flow/trees/readyTrees';
import type { MediaContent } from '../../../shared/domain/conversations/content';
import { actsToStep } from './actsToStep';

const NOW = Date.UTC(2026, 10, 23, 13);
const context: FlowContext = {
  now: NOW,
  variables: { nome: 'Ana' },
  records: new Map(),
  phoneKeys: [],
  identityLocked: false,
  isOpen: true,
};

const picture: MediaContent = { kind: 'media', media: 'image', mediaId: 'up-1', mimeType: 'image/png' };
const voice: MediaContent = { kind: 'media', media: 'audio', mediaId: 'up-2', mimeType: 'audio/ogg' };

function flowWith(part: Pick<MessageNode, 'text' | 'files'>): Flow {
  const base = readyTrees.shop;
  const first: MessageNode = { id: 'first', title: 'Cardápio', kind: 'message', next: { to: 'close' }, ...part };
  return { ...base, startId: 'first', nodes: [first] };
}

function sendsOf(part: Pick<MessageNode, 'text' | 'files'>) {
  const input = { kind: 'text', id: 'w1', at: NOW, text: 'oi' } as const;
  const { acts, session } = stepFlow(flowWith(part), newSession('f', 1, NOW), input, context);
  return actsToStep(acts, session, NOW).sends;
}

it('sends the files of a step in their order, words beside a single picture as its caption', () => {
  expect(sendsOf({ text: 'Oi, {{nome}}', files: [picture] })).toEqual([{ ...picture, caption: 'Oi, Ana' }]);
  expect(sendsOf({ text: 'Veja', files: [picture, voice] })).toEqual([picture, voice, { kind: 'text', text: 'Veja' }]);
  expect(sendsOf({ text: '', files: [voice, picture] })).toEqual([voice, picture]);
  expect(sendsOf({ text: 'Só texto' })).toEqual([{ kind: 'text', text: 'Só texto' }]);
});

it('counts a step with files alone as said, and too many of them as a fault', () => {
  const codesOf = (files: readonly MediaContent[]): string[] =>
    checkFlow(flowWith({ text: '', files }), { sectorIds: [], columns: null, fields: [] }).map(({ code }) => code);
  expect(codesOf([])).toContain('text-missing');
  expect(codesOf([picture])).not.toContain('text-missing');
  expect(codesOf(Array.from({ length: 11 }, () => picture))).toContain('too-many-files');
});
