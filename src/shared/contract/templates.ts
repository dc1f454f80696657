import type { TemplateList } from '../domain/templates/template';

export interface TemplateRequests {
  /** The templates of the account as they were at the last look: also offline. */
  'templates.read': (phoneNumberId: string) => TemplateList;
  /** Looks now. Refused where WhatsApp cannot be asked; what was kept stays. */
  'templates.fetch': (phoneNumberId: string) => TemplateList;
}

export interface TemplateAnnouncements {
  /** The kept templates are others than before. */
  'templates.changed': { readonly phoneNumberId: string };
}

/** Complete by type, as the lists that they are part of. */
export const templateRequestNames = [
  'templates.read',
  'templates.fetch',
] as const satisfies readonly (keyof TemplateRequests)[];
export const templateAnnouncementNames = [
  'templates.changed',
] as const satisfies readonly (keyof TemplateAnnouncements)[];
