import { requireNumber, requireToken } from './access';
import { missing } from './graphError';
import type { Resource } from './graphCall';
import { asObject } from './messages/check';

const PARTS = ['calling', 'user_identity_change', 'storage_configuration'];

/** `GET` and `POST /{number}/settings`: kept and shown again, without any effect here (section 10.7). */
export const settingsResource: Resource = ({ world, method, parts, params, token }) => {
  const [id = '', edge] = parts;
  if (edge !== 'settings' || parts.length !== 2) return null;
  requireToken(world, token, 'whatsapp_business_management');
  const number = requireNumber(world, id, method);
  if (method === 'GET') return { ...number.settings };
  if (method !== 'POST') return null;
  const given = PARTS.filter((part) => params[part] !== undefined);
  if (given.length === 0) throw missing(PARTS.join(' or '));
  for (const part of given) number.settings[part] = { ...number.settings[part], ...asObject(params[part], part) };
  return { success: true };
};
