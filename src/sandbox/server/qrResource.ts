import type { QrCode } from '../state/account';
import { requireNumber, requireToken } from './access';
import { GraphError, invalid, missing, unknownObject } from './graphError';
import type { GraphAnswer, GraphCall, Resource } from './graphCall';
import { pageOf } from './paging';
import { textParam } from './params';

const MOST_CODES = 2_000;

const view = (origin: string, qr: QrCode): Record<string, unknown> => ({
  code: qr.code,
  prefilled_message: qr.prefilled_message,
  deep_link_url: `https://wa.me/message/${qr.code}`,
  ...(qr.image ? { qr_image_url: `${origin}/phone/qr/${qr.code}.${qr.image.toLowerCase()}` } : {}),
});

function save({ world, params, parts }: GraphCall, codes: Map<string, QrCode>): GraphAnswer {
  const text = textParam(params, 'prefilled_message');
  if (!text) throw missing('prefilled_message');
  if (text.length > 140) throw invalid('prefilled_message has at most 140 characters.');
  const image = textParam(params, 'generate_qr_image')?.toUpperCase();
  if (image !== undefined && image !== 'SVG' && image !== 'PNG') throw invalid('generate_qr_image must be SVG or PNG.');
  const code = parts[2] ?? textParam(params, 'code');
  const known = code === undefined ? undefined : codes.get(code);
  if (code !== undefined && !known) throw unknownObject(code, 'post');
  if (!known && codes.size >= MOST_CODES) throw new GraphError(100, { message: 'A number has at most 2000 QR codes.' });
  const qr: QrCode = known ?? { code: world.ids.code(), prefilled_message: text, image: image ?? null };
  qr.prefilled_message = text;
  qr.image = image ?? qr.image;
  codes.set(qr.code, qr);
  return view(world.origin, qr);
}

/**
 * `message_qrdls`: codes that open a chat with a text (section 10.5). The list comes in pages like every list of the
 * Graph API: a client that only reads the first one misses codes.
 */
export const qrResource: Resource = (call) => {
  const { world, method, parts, params, token, address } = call;
  const [id = '', edge, code] = parts;
  if (edge !== 'message_qrdls' || parts.length > 3) return null;
  requireToken(world, token, 'whatsapp_business_management');
  const { qrCodes } = requireNumber(world, id, method);
  if (method === 'POST') return save(call, qrCodes);
  if (code === undefined) {
    const all = [...qrCodes.values()].map((qr) => view(world.origin, qr));
    return method === 'GET' ? pageOf(all, params, address) : null;
  }
  const qr = qrCodes.get(code);
  if (!qr) throw unknownObject(code, method);
  if (method === 'GET') return { data: [view(world.origin, qr)] };
  if (method !== 'DELETE') return null;
  qrCodes.delete(code);
  return { success: true };
};
