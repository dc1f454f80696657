import { IconClockPause, IconHandStop, IconHourglass, IconMoodSmile, IconMoon, IconStars } from '@tabler/icons-react';
import type { AutomaticMessages } from '../../../shared/domain/automation/automaticMessages';
import type { AnswerReason } from '../../../shared/domain/automation/decision';
import { HOUR } from '../../../shared/kernel/instant';
import type { VariableName } from '../replies/plainVariables';

/** The messages of the page, in the order of a conversation. */
export const messageKinds = ['greeting', 'away', 'busy', 'idle', 'farewell', 'survey'] as const;

export type MessageKind = (typeof messageKinds)[number];

/** Those that are the same for the whole company. */
export type SingleKind = Exclude<MessageKind, 'idle'>;

export const kindIcons = {
  greeting: IconMoodSmile,
  away: IconMoon,
  busy: IconHourglass,
  idle: IconClockPause,
  farewell: IconHandStop,
  survey: IconStars,
} as const;

/** Names under which the messages of a kind are counted. */
export const countedAs: Readonly<Record<MessageKind, readonly string[]>> = {
  greeting: ['greeting'],
  away: ['away'],
  busy: ['busy'],
  idle: ['reminder'],
  farewell: ['farewell'],
  survey: ['survey', 'thanks'],
};

const usual = ['primeiro_nome', 'saudacao', 'empresa', 'setor', 'protocolo'] as const;

/** Variables that a text of this kind may hold. */
export const variablesOf: Readonly<Record<MessageKind, readonly VariableName[]>> = {
  greeting: usual,
  away: [...usual, 'proxima_abertura', 'prazo'],
  busy: [...usual, 'posicao'],
  idle: usual,
  farewell: usual,
  survey: usual,
};

/** An occasion as it could be, for the preview. */
export function sampleReason(kind: MessageKind, now: number, promiseHours: number | null): AnswerReason {
  if (kind === 'busy') return { code: 'waiting', minutes: 5, place: 2 };
  if (kind !== 'away') return { code: 'first-contact' };
  return { code: 'closed', nextOpening: null, promised: promiseHours === null ? null : now + promiseHours * HOUR };
}

/** Is anything of this kind said? */
export function isOn(settings: AutomaticMessages, kind: MessageKind): boolean {
  if (kind !== 'idle') return settings[kind].on;
  return Object.values(settings.idle).some((one) => one.remindAfterMinutes !== null || one.closeAfterMinutes !== null);
}

/** The text that stands for a kind in the list. */
export function textOf(settings: AutomaticMessages, kind: MessageKind): string {
  if (kind !== 'idle') return settings[kind].text;
  return Object.values(settings.idle).find((one) => one.remindAfterMinutes !== null)?.remindText ?? '';
}
