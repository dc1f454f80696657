import type { ContactsContent, LocationContent, MediaContent, TemplateContent } from '../domain/conversations/content';
import { done, refused, type Result } from '../kernel/result';
import { checkInteractive } from './checkInteractive';
import type { SendableContent } from './sendable';
import { optional, required, type SendProblem } from './sendProblem';
import { CAPTION_MAX, CONTACT_CARDS_MAX, TEMPLATE_NAME_MAX, TEXT_MAX } from './limits';

/**
 * Would the Cloud API take this content? Checks every limit of cloud-api 2.4 before anything leaves, so that nobody
 * meets an English error of Meta's. Lengths are UTF-16 units: never more generous than Meta's counting.
 * @returns the first problem
 */
export function checkSend(content: SendableContent): Result<null, SendProblem> {
  const problem = problemOf(content);
  return problem ? refused(problem) : done(null);
}

function problemOf(content: SendableContent): SendProblem | null {
  switch (content.kind) {
    case 'text':
      return required(content.text, TEXT_MAX, 'text');
    case 'media':
      return mediaProblem(content);
    case 'location':
      return locationProblem(content);
    case 'contacts':
      return contactsProblem(content);
    case 'reaction':
      return content.targetWamid === '' ? { code: 'missing', detail: 'target' } : null;
    case 'interactive':
      return checkInteractive(content);
    case 'template':
      return templateProblem(content);
    case 'choice':
    case 'order':
    case 'system':
    case 'unsupported':
      return { code: 'not-sendable', detail: content.kind };
  }
}

function mediaProblem(content: MediaContent): SendProblem | null {
  if (content.mediaId === '') return { code: 'missing', detail: 'media' };
  return optional(content.caption, CAPTION_MAX, 'caption');
}

function locationProblem({ latitude, longitude }: LocationContent): SendProblem | null {
  const onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return onEarth ? null : { code: 'bad-value', detail: 'location' };
}

function contactsProblem({ cards }: ContactsContent): SendProblem | null {
  if (cards.length === 0) return { code: 'empty', detail: 'contacts' };
  if (cards.length > CONTACT_CARDS_MAX) return { code: 'too-many', detail: 'contacts' };
  return cards.some((card) => card.name.trim() === '') ? { code: 'empty', detail: 'name' } : null;
}

function templateProblem({ name, language, file }: TemplateContent): SendProblem | null {
  if (!/^[a-z0-9_]+$/.test(name)) return { code: 'bad-value', detail: 'template' };
  if (!/^[a-z]{2,3}(?:_[A-Z]{2,3})?$/.test(language)) return { code: 'bad-value', detail: 'language' };
  if (file?.mediaId === '') return { code: 'missing', detail: 'media' };
  return optional(name, TEMPLATE_NAME_MAX, 'template');
}
