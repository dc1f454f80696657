import type { BotEffect, BotStep } from '../../../shared/domain/automation/bot';
import type { HandedOverWhy } from '../../../shared/domain/automation/automationChange';
import type { EndReason, FlowSession } from '../../../shared/domain/automation/flow/session';
import type { FlowAct } from '../../../shared/domain/automation/flow/step';
import { summaryText } from '../../../shared/domain/automation/flow/summary';
import type { MessageContent } from '../../../shared/domain/conversations/content';
import { outgoingParts } from '../../../shared/whatsapp/outgoingParts';
import { assertNever } from '../../../shared/kernel/assertNever';
import { DAY } from '../../../shared/kernel/instant';
import type { Instant } from '../../../shared/kernel/instant';

const whys: Readonly<Record<EndReason, HandedOverWhy>> = {
  asked: 'asked',
  node: 'menu',
  'not-understood': 'not-understood',
  'identity-failed': 'identity-failed',
  'dead-end': 'dead-end',
  'too-long': 'too-long',
  silence: 'silence',
  closed: 'menu',
  'taken-over': 'menu',
};

/** What a step of the menu asks the engine to do. */
export function actsToStep(acts: readonly FlowAct[], session: FlowSession, now: Instant): BotStep {
  const sends = acts.flatMap((act) => (act.do === 'send' ? contentsOf(act) : []));
  const effects = acts.flatMap((act) => effectsOf(act, now));
  return { sends, effects, reason: { node: session.nodeId ?? '', why: session.ended?.reason ?? 'step' } };
}

/** One message, or several where files go with it; words beside one file are its caption. */
function contentsOf({ content, files = [] }: Extract<FlowAct, { do: 'send' }>): readonly MessageContent[] {
  return content.kind === 'text' ? outgoingParts(content.text, files) : [content];
}

function effectsOf(act: FlowAct, now: Instant): BotEffect[] {
  switch (act.do) {
    case 'send':
      return [];
    case 'keep':
      return [{ kind: 'contact', fields: { [act.field.label]: act.field.value } }];
    case 'document': {
      const { label, verdict, messageId } = act;
      return [{ kind: 'log', change: { kind: 'automation.document', body: { label, verdict, messageId } } }];
    }
    case 'identity':
      return [{ kind: 'log', change: { kind: 'automation.identity', body: { confirmedUntil: act.confirmedUntil } } }];
    case 'lock':
      return [{ kind: 'contact', identityLockedUntil: now + DAY }];
    case 'handoff': {
      const summary = summaryText(act.summary);
      return [
        { kind: 'to-sector', sectorId: act.sectorId, summary: summary === '' ? null : summary, why: whys[act.reason] },
      ];
    }
    case 'close':
      return [{ kind: 'close', reason: act.reason === 'silence' ? 'Sem resposta ao robô' : 'Atendida pelo robô' }];
    default:
      return assertNever(act);
  }
}
