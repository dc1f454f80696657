import type { Instant } from '../../kernel/instant';

/** A message template of the account as WhatsApp tells of it (cloud-api 9.1). Kept on disk by main, so that it is there offline. */
export interface Template {
  readonly name: string;
  /** `pt_BR`; name and language together are its key. */
  readonly language: string;
  /** APPROVED, PENDING, REJECTED, PAUSED, DISABLED, … (9.3): WhatsApp's own words, and new ones may come. */
  readonly status: string;
  /** UTILITY, MARKETING, AUTHENTICATION; '' when it was not said. */
  readonly category: string;
  /** NAMED: `{{nome}}`; else POSITIONAL: `{{1}}`. */
  readonly format: 'NAMED' | 'POSITIONAL';
  /** As they came: header, body, footer, buttons. `readTemplate` reads them. */
  readonly components: readonly unknown[];
  /** GREEN, YELLOW, RED, UNKNOWN. */
  readonly quality: string;
}

/** The templates as they were at the last look. */
export interface TemplateList {
  /** null: there was none yet. */
  readonly fetchedAt: Instant | null;
  readonly templates: readonly Template[];
}

/** One template among all, in one string. */
export function templateKey({ name, language }: Pick<Template, 'name' | 'language'>): string {
  return `${name}\n${language}`;
}
