import type { ConnectionDraft, DraftField } from './connectionDraft';
import { fieldProblem } from './fieldProblem';

export const formSteps = ['prepare', 'number', 'keys', 'address', 'checks'] as const;
export type FormStep = (typeof formSteps)[number];

export const stepFields: Readonly<Record<FormStep, readonly DraftField[]>> = {
  prepare: [],
  number: ['phoneNumberId', 'wabaId'],
  keys: ['accessToken', 'appSecret', 'verifyToken'],
  address: ['publicUrl', 'webhookPort', 'graphUrl'],
  checks: [],
};

/** Fields of a step that still keep the person from going on, in the order of the screen. */
export function openFields(step: FormStep, draft: ConnectionDraft): readonly DraftField[] {
  return stepFields[step].filter((field) => fieldProblem(field, draft) !== null);
}

/** The first step with something missing; 'checks' when the form is whole. */
export function firstOpenStep(draft: ConnectionDraft): FormStep {
  return formSteps.find((step) => openFields(step, draft).length > 0) ?? 'checks';
}

export function neighbourStep(step: FormStep, by: 1 | -1): FormStep | null {
  return formSteps[formSteps.indexOf(step) + by] ?? null;
}
