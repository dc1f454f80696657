import { UPLOADED_MEDIA_LIFE, hexOf, mediaUrl, mediaUrlHash, type MediaObject } from '../state/media';
import { bareType, uploadProblem } from '../state/mediaRules';
import { requireNumber, requireProduct, requireToken } from './access';
import { GraphError, badParameter, unknownObject } from './graphError';
import type { GraphAnswer, GraphCall, Resource } from './graphCall';
import { textParam } from './params';

async function upload({ world, params }: GraphCall, phoneNumberId: string): Promise<GraphAnswer> {
  requireProduct(params);
  const { file } = params;
  if (!(file instanceof File))
    throw new GraphError(100, { message: 'The parameter file is required.', details: 'file' });
  const named = textParam(params, 'type');
  const mimeType = named !== undefined && named.includes('/') ? named : file.type;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const problem = uploadProblem(mimeType, bytes);
  if (problem !== null) throw new GraphError(131053, { details: problem });
  const opus = bareType(mimeType) === 'audio/ogg' ? 'audio/ogg; codecs=opus' : mimeType;
  const stored = world.media.add({
    id: world.ids.numeric(),
    phoneNumberId,
    mimeType: opus,
    fileName: file.name === '' ? null : file.name,
    bytes,
    expiresAt: world.now() + UPLOADED_MEDIA_LIFE,
    origin: 'uploaded',
  });
  return { id: stored.id };
}

function findMedia({ world, parts, params, method }: GraphCall): MediaObject | null {
  const [id = ''] = parts;
  const object = world.media.find(id, world.now());
  const asked = textParam(params, 'phone_number_id');
  if (object && asked !== undefined && asked !== object.phoneNumberId) throw unknownObject(id, method);
  return object;
}

/** `POST /{number}/media`, `GET` and `DELETE /{media}` (section 3). */
export const mediaResource: Resource = (call) => {
  const { world, method, parts, token } = call;
  const [id = '', edge] = parts;
  if (edge === 'media' && parts.length === 2 && method === 'POST') {
    requireToken(world, token, 'whatsapp_business_messaging');
    return upload(call, requireNumber(world, id, method).id);
  }
  if (parts.length !== 1 || (method !== 'GET' && method !== 'DELETE')) return null;
  const object = findMedia(call);
  if (!object) return null;
  requireToken(world, token, 'whatsapp_business_messaging');
  if (method === 'DELETE') {
    world.media.delete(id);
    return { success: true };
  }
  return {
    messaging_product: 'whatsapp',
    url: mediaUrl(world.origin, world.account.appSecret, id, world.now()),
    mime_type: object.mimeType,
    sha256: hexOf(object.sha256),
    file_size: String(object.bytes.length),
    id,
  };
};

/** The download address that `GET /{media}` gives: bearer needed, good for five minutes. */
export const downloadResource: Resource = ({ world, method, parts, params, token }) => {
  if (parts[0] !== 'whatsapp_business' || parts[1] !== 'attachments' || method !== 'GET') return null;
  requireToken(world, token, 'whatsapp_business_messaging');
  const id = textParam(params, 'mid') ?? '';
  const expires = Number(textParam(params, 'ext'));
  if (!Number.isInteger(expires)) throw badParameter('Param ext must be a number.');
  const genuine = mediaUrlHash(world.account.appSecret, id, expires) === textParam(params, 'hash');
  const object = genuine && expires * 1000 > world.now() ? world.media.find(id, world.now()) : null;
  if (!object) return new Response('URL signature expired', { status: 404, headers: { 'content-type': 'text/plain' } });
  const name = object.fileName?.replace(/[^\w. -]/g, '_');
  return new Response(new Uint8Array(object.bytes), {
    headers: {
      'content-type': object.mimeType,
      ...(name ? { 'content-disposition': `attachment; filename="${name}"` } : {}),
    },
  });
};
