import type { NumberLink } from '../../../shared/contract/links';
import type { ShareLink } from '../../../shared/domain/links/link';

/** Was it deleted at WhatsApp, as far as WhatsApp has said? */
export function isGone({ code }: Pick<ShareLink, 'code'>, known: readonly NumberLink[] | null): boolean {
  return code !== null && known !== null && !known.some((link) => link.code === code);
}
