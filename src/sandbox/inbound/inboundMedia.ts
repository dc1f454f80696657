import { INBOUND_MEDIA_LIFE, mediaUrl } from '../state/media';
import { bareType, type MediaKind } from '../state/mediaRules';
import type { World } from '../state/world';
import { sampleFile } from '../samples/sampleFile';
import type { InboundMedia } from './spec';

/** Puts the medium of an inbound message into the store and gives its object in the webhook (section 4.4). */
export function keepInboundMedia(world: World, kind: MediaKind, spec: InboundMedia): Record<string, unknown> {
  const known = spec.mediaId === undefined ? null : world.media.find(spec.mediaId, world.now());
  const sample = sampleFile(kind);
  const medium =
    known ??
    world.media.add({
      id: spec.mediaId ?? world.ids.numeric(),
      phoneNumberId: world.mainNumber().id,
      mimeType: spec.mimeType ?? sample.mimeType,
      fileName: spec.fileName ?? null,
      bytes: spec.base64 === undefined ? sample.bytes : Buffer.from(spec.base64, 'base64'),
      expiresAt: world.now() + INBOUND_MEDIA_LIFE,
      origin: 'inbound',
    });
  const link = world.rules.mediaUrlInWebhook
    ? { url: mediaUrl(world.origin, world.account.appSecret, medium.id, world.now()) }
    : {};
  return {
    ...(spec.caption === undefined ? {} : { caption: spec.caption }),
    ...(kind === 'document' ? { filename: spec.fileName ?? medium.fileName ?? sample.fileName } : {}),
    mime_type: medium.mimeType,
    sha256: medium.sha256,
    id: medium.id,
    ...link,
    ...(kind === 'audio' ? { voice: spec.voice ?? bareType(medium.mimeType) === 'audio/ogg' } : {}),
    ...(kind === 'sticker' ? { animated: spec.animated ?? false } : {}),
  };
}
