import type { Instant } from '../../shared/kernel/instant';

export type TemplateStatus =
  'APPROVED' | 'PENDING' | 'REJECTED' | 'PAUSED' | 'DISABLED' | 'IN_APPEAL' | 'LIMIT_EXCEEDED' | 'ARCHIVED';
export type TemplateCategory = 'MARKETING' | 'UTILITY' | 'AUTHENTICATION';

export interface TemplateButton {
  readonly type: string;
  readonly text?: string;
  readonly url?: string;
  readonly phone_number?: string;
  readonly example?: unknown;
}

export interface TemplateComponent {
  readonly type: string;
  readonly format?: string;
  readonly text?: string;
  readonly buttons?: readonly TemplateButton[];
  readonly example?: Readonly<Record<string, unknown>>;
  readonly [key: string]: unknown;
}

export interface Template {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  category: TemplateCategory;
  readonly parameterFormat: 'POSITIONAL' | 'NAMED';
  components: readonly TemplateComponent[];
  status: TemplateStatus;
  rejectedReason: string;
  quality: 'GREEN' | 'YELLOW' | 'RED' | 'UNKNOWN';
  updatedAt: Instant;
}

const VARIABLE = /\{\{\s*([a-z0-9_]+)\s*\}\}/gi;

/** Names of the variables of a text, each once: numbers by their value, since parameters go by place; names in order. */
export function variablesOf(text: string | undefined): readonly string[] {
  const names = [...new Set([...(text ?? '').matchAll(VARIABLE)].map((match) => match[1] ?? ''))];
  return names.every((name) => /^\d+$/.test(name)) ? names.sort((one, other) => Number(one) - Number(other)) : names;
}

/** A component of a kind, upper or lower case. */
export function componentOf(template: Template, type: string): TemplateComponent | undefined {
  return template.components.find((component) => component.type.toUpperCase() === type);
}

/** The template's variables filled in. */
export function hydrate(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(VARIABLE, (whole, name: string) => values[name] ?? whole);
}

/** `GET` shape of a template, every field. */
export function templateView(template: Template): Record<string, unknown> {
  return {
    name: template.name,
    parameter_format: template.parameterFormat,
    components: template.components,
    language: template.language,
    status: template.status,
    category: template.category,
    quality_score: { score: template.quality, date: Math.floor(template.updatedAt / 1000) },
    rejected_reason: template.rejectedReason,
    last_updated_time: new Date(template.updatedAt).toISOString(),
    id: template.id,
  };
}
