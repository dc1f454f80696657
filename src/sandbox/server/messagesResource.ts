import { requireNumber, requireProduct, requireToken } from './access';
import type { Resource } from './graphCall';
import { markRead } from './messages/markRead';
import { sendMessage } from './messages/send';

/** `POST /{number}/messages`: sends, and marks as read (section 2). */
export const messagesResource: Resource = ({ world, method, parts, params, token }) => {
  const [id = '', edge] = parts;
  if (edge !== 'messages' || parts.length !== 2 || method !== 'POST') return null;
  requireToken(world, token, 'whatsapp_business_messaging');
  const number = requireNumber(world, id, method);
  requireProduct(params);
  if (params['status'] !== undefined) return markRead(world, params);
  return sendMessage(world, number, params);
};
