import { fitsKind, mediaLimit, type MediaKind } from '../../state/mediaRules';
import type { LateFailure } from '../../state/lifeCycle';
import type { World } from '../../state/world';
import { badParameter, missing } from '../graphError';
import { asObject, checkText, checkUrl, onlyKeys } from './check';

const MEDIA_KEYS: Readonly<Record<MediaKind, readonly string[]>> = {
  image: ['id', 'link', 'caption'],
  video: ['id', 'link', 'caption'],
  document: ['id', 'link', 'caption', 'filename'],
  audio: ['id', 'link', 'voice'],
  sticker: ['id', 'link'],
};

/**
 * Checks a media object (section 2.4).
 * @returns how it will fail later (131053) when the file does not suit the kind, else null
 * @throws GraphError for what the API refuses at once
 */
export function checkMedia(world: World, kind: MediaKind, content: unknown, path: string): LateFailure | null {
  const media = asObject(content, path);
  // `provider` belongs to the link form of older versions.
  onlyKeys(media, [...MEDIA_KEYS[kind], 'provider'], path);
  checkText(media, 'caption', path, { max: 1_024, optional: true });
  checkText(media, 'filename', path, { max: 240, optional: true });
  if (media['voice'] !== undefined && typeof media['voice'] !== 'boolean') {
    throw badParameter(`Param ${path}['voice'] must be a boolean.`);
  }
  const { id, link } = media;
  if (id === undefined && link === undefined) throw missing(`${path}['id'] or ${path}['link']`);
  if (id !== undefined && link !== undefined)
    throw badParameter(`Only one of ${path}['id'], ${path}['link'] is allowed.`);
  if (link !== undefined) {
    checkUrl(link, `${path}['link']`);
    return null;
  }
  return checkStored(world, kind, id, media['voice'] === true, path);
}

function checkStored(world: World, kind: MediaKind, id: unknown, voice: boolean, path: string): LateFailure | null {
  if (typeof id !== 'string' && typeof id !== 'number') throw badParameter(`Param ${path}['id'] must be a string.`);
  const object = world.media.find(String(id), world.now());
  if (!object) {
    throw badParameter(`Param ${path}['id'] is not a valid whatsapp business account media attachment ID`);
  }
  if (!fitsKind(kind, object.mimeType)) {
    return { code: 131053, details: `Media of type ${object.mimeType} cannot be sent as ${kind}.` };
  }
  if (object.bytes.length > mediaLimit(kind)) return { code: 131053, details: 'The media file is too large.' };
  if (voice && !object.mimeType.startsWith('audio/ogg')) {
    return { code: 131053, details: 'Voice messages must be audio/ogg with the OPUS codec.' };
  }
  return null;
}
