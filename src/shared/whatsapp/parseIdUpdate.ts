import type { InboundEvent } from './inboundEvent';
import { isKnown, personOf } from './parsePerson';
import { momentAt, recordAt, recordOf, textAt } from './readers';
import { unrecognised } from './unrecognised';

/** `user_id_update[]`: not subscribable, but in Meta's page and fixtures (cloud-api 5.7). It has no id of its own. */
export function parseIdUpdate(item: unknown): InboundEvent {
  const update = recordOf(item);
  const at = update && momentAt(update, 'timestamp');
  if (!update || at === null) return unrecognised('bad-shape', 'user_id_update', item);
  const ids = recordAt(update, 'user_id');
  const parents = recordAt(update, 'parent_user_id');
  const waId = textAt(update, 'wa_id');
  const before = personOf(waId, textAt(ids, 'previous'), textAt(parents, 'previous'));
  const after = personOf(waId, textAt(ids, 'current'), textAt(parents, 'current'));
  if (!isKnown(before) || after.bsuid === undefined) return unrecognised('bad-shape', 'user_id_update', item);
  const wamid = `user_id_update:${before.bsuid ?? waId ?? ''}>${after.bsuid}@${at}`;
  return { type: 'identity-change', wamid, at, before, after, text: textAt(update, 'detail') ?? '' };
}
