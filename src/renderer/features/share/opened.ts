import type { NumberLink } from '../../../shared/contract/links';
import type { share } from '../../words/pt-BR/share';

/** A place to begin with. */
export type StarterName = keyof typeof share.starter;

/** What stands in the panel: a link, a new one (begun with a place or empty), or one of WhatsApp's without a name. */
export type Opened = { readonly id: string } | { readonly starter: StarterName | null } | NumberLink;
