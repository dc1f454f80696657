import { DAY } from '../../../shared/kernel/instant';
import type { LateFailure } from '../../state/lifeCycle';
import type { MediaKind } from '../../state/mediaRules';
import type { World } from '../../state/world';
import { GraphError, invalid, missing } from '../graphError';
import { isGeneric, type Params } from '../params';
import { onlyKeys } from './check';
import { checkInteractive } from './interactiveContent';
import { checkMedia } from './mediaContent';
import { checkContacts, checkLocation, checkReaction, checkTextContent } from './plainContent';
import { checkTemplate } from './templateContent';

export const MESSAGE_TYPES = [
  'text',
  'image',
  'video',
  'audio',
  'document',
  'sticker',
  'location',
  'contacts',
  'reaction',
  'interactive',
  'template',
] as const;
export type MessageType = (typeof MESSAGE_TYPES)[number];

export interface CheckedContent {
  readonly type: MessageType;
  readonly content: unknown;
  readonly late: LateFailure | null;
  readonly templateName: string | null;
  /** `service`, or the template's category in lower case. */
  readonly category: string;
}

const ENVELOPE = [
  'messaging_product',
  'recipient_type',
  'to',
  'recipient',
  'type',
  'context',
  'biz_opaque_callback_data',
  'recipient_identity_key_hash',
  'messaging_account_id',
  'ttl',
  'message_activity_sharing',
];

/** `type`, or the one whose object is there; text when nothing says otherwise. */
function typeOf(params: Params): MessageType {
  const given = params['type'];
  if (given === undefined) return MESSAGE_TYPES.find((type) => params[type] !== undefined) ?? 'text';
  const known = MESSAGE_TYPES.find((type) => type === String(given).toLowerCase());
  if (!known) throw new GraphError(131051, { details: `Unsupported message type: ${String(given)}` });
  return known;
}

function checkTarget(world: World, content: unknown): LateFailure | null {
  const { target } = checkReaction(content);
  const message = world.messages.get(target);
  if (!message) throw invalid("reaction['message_id'] is not a known message.");
  const at = message.direction === 'in' ? message.at : message.acceptedAt;
  if (world.now() - at > 30 * DAY) return { code: 131009, details: 'The message is older than 30 days.' };
  if (message.type === 'reaction') return { code: 131009, details: 'A reaction cannot be reacted to.' };
  return null;
}

function lateOf(world: World, type: Exclude<MessageType, 'template'>, content: unknown): LateFailure | null {
  switch (type) {
    case 'text':
      checkTextContent(content);
      return null;
    case 'location':
      checkLocation(content);
      return null;
    case 'contacts':
      checkContacts(content);
      return null;
    case 'reaction':
      return checkTarget(world, content);
    case 'interactive':
      return checkInteractive(world, content);
    default:
      return checkMedia(world, type satisfies MediaKind, content, type);
  }
}

/**
 * Checks envelope and content of a send (sections 2.1 and 2.4).
 * @returns the content with the failure that will come later by webhook, if any
 * @throws GraphError for what is refused at once
 */
export function checkContent(world: World, params: Params): CheckedContent {
  const type = typeOf(params);
  const strange = Object.keys(params).find((key) => !isGeneric(key) && ![...ENVELOPE, type].includes(key));
  if (strange !== undefined && !MESSAGE_TYPES.some((known) => known === strange)) {
    onlyKeys({ [strange]: true }, [], 'messages');
  }
  const opaque = params['biz_opaque_callback_data'];
  if (opaque !== undefined && (typeof opaque !== 'string' || opaque.length > 512)) {
    throw invalid('biz_opaque_callback_data must be a string of at most 512 characters.');
  }
  const content = params[type];
  if (content === undefined) throw missing(type);
  if (type === 'template') {
    const { template, late } = checkTemplate(world, content);
    const category = template.category.toLowerCase();
    return { type, content, late, templateName: template.name, category };
  }
  const late = lateOf(world, type, content);
  return { type, content, late, templateName: null, category: 'service' };
}

/** `context.message_id`: the quoted message must be known; not with reactions. */
export function readQuoted(world: World, params: Params, type: MessageType): string | null {
  const context = params['context'];
  if (context === undefined || context === null) return null;
  if (typeof context !== 'object') throw new GraphError(100, { message: 'Param context must be a JSON object.' });
  const id = (context as { message_id?: unknown }).message_id;
  if (typeof id !== 'string' || id === '') throw missing("context['message_id']");
  if (type === 'reaction') throw invalid('context cannot be used with reactions.');
  if (!world.messages.has(id)) throw invalid("context['message_id'] is not a known message.");
  return id;
}
