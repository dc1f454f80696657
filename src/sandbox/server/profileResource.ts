import type { BusinessProfile } from '../state/account';
import { requireNumber, requireProduct, requireToken } from './access';
import { invalid } from './graphError';
import { selectFields } from './fields';
import type { GraphAnswer, Resource } from './graphCall';
import { checkText, checkUrl } from './messages/check';
import { textParam, type Params } from './params';

const VERTICALS =
  'UNDEFINED OTHER AUTO BEAUTY APPAREL EDU ENTERTAIN EVENT_PLAN FINANCE GROCERY GOVT HOTEL HEALTH NONPROFIT PROF_SERVICES RETAIL TRAVEL RESTAURANT NOT_A_BIZ ALCOHOL ONLINE_GAMBLING PHYSICAL_GAMBLING OTC_DRUGS MATRIMONY_SERVICE'.split(
    ' ',
  );

const LIMITS = [
  ['about', 1, 139],
  ['address', 0, 256],
  ['description', 0, 512],
  ['email', 0, 128],
] as const;

function change(profile: BusinessProfile, params: Params): GraphAnswer {
  requireProduct(params);
  for (const [name, min, max] of LIMITS) {
    checkText(params, name, 'profile', { min, max, optional: min === 0 || params[name] === undefined });
  }
  const { websites, vertical } = params;
  if (websites !== undefined) {
    if (!Array.isArray(websites) || websites.length > 2) throw invalid('websites must hold at most two addresses.');
    for (const site of websites as readonly unknown[]) {
      checkUrl(site, 'websites');
      if (String(site).length > 256) throw invalid('A website has at most 256 characters.');
    }
    profile.websites = websites.map(String);
  }
  if (vertical !== undefined && !VERTICALS.includes(String(vertical))) {
    throw invalid(`vertical must be one of ${VERTICALS.join(', ')}.`);
  }
  for (const [name] of LIMITS) {
    const text = textParam(params, name);
    if (text !== undefined) profile[name] = text;
  }
  if (vertical !== undefined) profile.vertical = String(vertical);
  return { success: true };
}

/** `GET` and `POST /{number}/whatsapp_business_profile` (section 10.2). */
export const profileResource: Resource = ({ world, method, parts, params, token }) => {
  const [id = '', edge] = parts;
  if (edge !== 'whatsapp_business_profile' || parts.length !== 2) return null;
  requireToken(world, token, 'whatsapp_business_management');
  const { profile } = requireNumber(world, id, method);
  if (method === 'POST') return change(profile, params);
  if (method !== 'GET') return null;
  const known = Object.fromEntries(
    Object.entries(profile).map(([name, value]: [string, string | string[]]) => [
      name,
      value.length === 0 ? undefined : value,
    ]),
  );
  const whole = { ...known, messaging_product: 'whatsapp' };
  return { data: [{ ...selectFields(whole, textParam(params, 'fields'), ['about']), messaging_product: 'whatsapp' }] };
};
