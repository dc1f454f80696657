import type { MacroStep, MacroStepKind } from '../../../shared/domain/macros/macro';

interface Firsts {
  readonly replyId: string;
  readonly attendantId: string;
  readonly sectorId: string;
}

const NINE = 9 * 60;

/** A step of a kind, as it stands when it is added. */
export function freshStep(kind: MacroStepKind, { replyId, attendantId, sectorId }: Firsts): MacroStep {
  const delay = { unit: 'days', count: 1, at: NINE } as const;
  switch (kind) {
    case 'send':
      return { kind, text: '', attachments: [] };
    case 'reply':
      return { kind, replyId };
    case 'note':
      return { kind, text: '' };
    case 'tag':
    case 'untag':
      return { kind, tags: [] };
    case 'priority':
      return { kind, priority: 2 };
    case 'later':
    case 'remind':
      return { kind, text: '', delay, unlessAnswered: true };
    case 'take':
      return { kind };
    case 'person':
      return { kind, attendantId };
    case 'sector':
      return { kind, sectorId };
    case 'close':
      return { kind, reason: '' };
  }
}
