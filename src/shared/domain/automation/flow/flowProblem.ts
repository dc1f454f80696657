/** What may be wrong with a flow. Errors keep it from being published. */
export type FlowProblemCode =
  | 'no-start'
  | 'too-many-nodes'
  | 'no-way'
  | 'lost-way'
  | 'unreachable'
  | 'talks-in-circles'
  | 'no-exit'
  | 'text-missing'
  | 'text-too-long'
  | 'too-many-files'
  | 'footer-too-long'
  | 'option-missing'
  | 'too-many-options'
  | 'option-title-missing'
  | 'option-title-too-long'
  | 'option-title-twice'
  | 'description-too-long'
  | 'label-too-long'
  | 'keywords-missing'
  | 'keyword-twice'
  | 'unknown-variable'
  | 'record-before-identity'
  | 'no-identity-step'
  | 'field-name-missing'
  | 'document-missing'
  | 'document-label-missing'
  | 'type-missing'
  | 'size-out-of-range'
  | 'digits-out-of-range'
  | 'tries-out-of-range'
  | 'validity-out-of-range'
  | 'silence-out-of-range'
  | 'unknown-sector'
  | 'unknown-column';

export interface FlowProblem {
  readonly code: FlowProblemCode;
  readonly level: 'error' | 'warning';
  /** null: the flow as a whole. */
  readonly nodeId: string | null;
  /** Option, route or document. */
  readonly partId?: string;
  /** What it is about: a variable, a number, a limit. */
  readonly detail?: string;
}

/** What the flow may name outside itself. */
export interface FlowSurroundings {
  /** Sectors that are not archived. */
  readonly sectorIds: readonly string[];
  /** Headings of the imported table; null: nothing was imported yet. */
  readonly columns: readonly string[] | null;
  /** Names of the company's own fields of a customer. */
  readonly fields: readonly string[];
}

/** Notes one problem of a node. */
export type Note = (code: FlowProblemCode, more?: Pick<FlowProblem, 'partId' | 'detail'>, level?: 'warning') => void;
