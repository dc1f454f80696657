import { parseVariables } from '../replies/parseVariables';
import type { AutomaticMessages } from './automaticMessages';
import { TEXT_MAX } from './textMax';

/** What keeps settings from being kept: a stable code, worded by words/. */
export type AutomaticProblem = 'empty-text' | 'text-too-long' | 'broken-variable' | 'bad-number';

/** Longest time that may be waited for by an automation, minutes. */
const MINUTES_MAX = 30 * 24 * 60;

/** @returns the first problem; null: it may be kept. A message that is off may be empty. */
export function automaticProblem(settings: AutomaticMessages): AutomaticProblem | null {
  const { greeting, away, busy, farewell, survey, idle, holdAfterReplies } = settings;
  for (const { on, text } of [greeting, away, busy, farewell, survey]) {
    const problem = on ? textProblem(text) : null;
    if (problem !== null) return problem;
  }
  if (survey.on && survey.thanks !== '' && textProblem(survey.thanks) !== null) return textProblem(survey.thanks);
  for (const one of Object.values(idle)) {
    const problem = one.remindAfterMinutes === null ? null : textProblem(one.remindText);
    if (problem !== null) return problem;
  }
  const numbers = [
    ...Object.values(idle).flatMap((one) => [one.remindAfterMinutes, one.closeAfterMinutes]),
    ...[greeting.againAfterDays, away.promiseHours, busy.afterMinutes, holdAfterReplies],
  ];
  const fit = numbers.every(
    (number) => number === null || (Number.isInteger(number) && number >= 1 && number <= MINUTES_MAX),
  );
  return fit ? null : 'bad-number';
}

/** What is wrong with the text of an automatic message, before any customer is known. */
export function textProblem(text: string): Exclude<AutomaticProblem, 'bad-number'> | null {
  if (text.trim() === '') return 'empty-text';
  if (Array.from(text).length > TEXT_MAX) return 'text-too-long';
  return parseVariables(text).some(({ kind }) => kind === 'broken') ? 'broken-variable' : null;
}
