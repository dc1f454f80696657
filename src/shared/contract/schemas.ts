import { z } from 'zod';
import { backupSchemas } from './backupSchemas';
import { TEAM_TEXT_MAX, type RequestName, type Requests } from './channels';
import { diskSchemas } from './diskSchemas';
import { exportSchemas } from './exportSchemas';
import { houseSchemas } from './houseSchemas';
import { linkSchemas } from './linkSchemas';
import { isLocalMediaId, isMediaId } from './mediaId';
import { reviewSchemas } from './reviewSchemas';
import { digitsId, httpUrl, id, instant, count, personRef, sendContent, shortText } from './schemaParts';
import { soundKinds, soundNames, soundVolumes } from './sounds';

const connectionForm = z.object({
  phoneNumberId: digitsId,
  wabaId: digitsId,
  accessToken: z.string().min(1).max(4096),
  appSecret: z.string().min(1).max(256),
  verifyToken: z.string().min(1).max(256),
  publicUrl: z.string().max(2048),
  webhookPort: z.number().int().min(0).max(65_535),
  graphUrl: httpUrl.optional(),
  acceptUnprotected: z.boolean(),
});

const sendRequest = z.object({
  outboxId: z.string().min(1).max(512),
  conversationId: id,
  contactId: id,
  to: personRef,
  content: sendContent,
  quotedWamid: id.optional(),
  createdAt: instant,
  authorId: id.nullable(),
  attempt: id.optional(),
  uploadedAfter: instant.optional(),
});

const mediaRequest = z.object({
  mediaId: z.string().refine(isMediaId),
  mimeType: shortText,
  sha256: z.string().max(128).optional(),
  fileName: z.string().max(1024).optional(),
  again: z.boolean().optional(),
});

const settingsChange = z
  .object({
    theme: z.enum(['system', 'light', 'dark']),
    language: z.literal('pt-BR'),
    enterSends: z.boolean(),
    sendReadReceipts: z.boolean(),
    listWidth: z.number().int().min(100).max(4000),
    contextWidth: z.number().int().min(100).max(4000),
    contextOpen: z.boolean(),
    notifications: z.boolean(),
    notificationText: z.boolean(),
    sounds: z.record(z.enum(soundKinds), z.enum(soundNames)),
    soundVolume: z.enum(soundVolumes),
    lockAfterMinutes: z.number().int().min(1).max(480).nullable(),
    awayAfterMinutes: z.number().int().min(1).max(480).nullable(),
  })
  .partial();

const tally = z.object({
  received: count,
  answered: count,
  delivered: count,
  read: count,
  failed: count,
  unconfirmed: count,
});

const nothing = z.tuple([]);

type Guards = { readonly [Name in RequestName]: z.ZodType<Parameters<Requests[Name]>> };

/**
 * The guards of the door in main: the argument list of every request. A request without a guard, or with one that lets
 * something else through, does not compile. Lengths are bounded so that a broken page cannot fill memory or disk; what
 * WhatsApp would refuse is `checkSend`'s business.
 */
export const requestSchemas = {
  'app.describe': nothing,
  // Which schemes and hosts may be opened is decided in main; here only the shape.
  'app.openExternal': z.tuple([z.string().min(1).max(4096)]),
  'app.showUnread': z.tuple([count]),
  // Without a conversation a click only brings the window to the front.
  'app.notify': z.tuple([
    z.object({ title: z.string().max(1024), body: z.string().max(4096), conversationId: z.union([id, z.literal('')]) }),
  ]),
  'window.openAnother': nothing,
  'window.tell': z.tuple([z.object({ attendantName: shortText.nullable() })]),
  // Less than a second would only make work; more than a day is never reached.
  'system.watch': z.tuple([z.number().int().min(1_000).max(86_400_000).nullable()]),
  'connection.describe': nothing,
  'connection.startDemonstration': nothing,
  'connection.startAgain': nothing,
  'connection.check': z.tuple([connectionForm]),
  'connection.adopt': z.tuple([connectionForm]),
  'connection.replaceToken': z.tuple([z.string().min(1).max(4096)]),
  'connection.verifyWebhook': nothing,
  'connection.leave': nothing,
  'inbox.sentinel': z.tuple([digitsId]),
  'inbox.pull': z.tuple([
    z.object({ phoneNumberId: digitsId, after: count, limit: z.number().int().min(1).max(10_000) }),
  ]),
  'inbox.acknowledge': z.tuple([z.object({ phoneNumberId: digitsId, databaseId: id, upTo: count })]),
  'message.send': z.tuple([sendRequest, digitsId]),
  'message.markRead': z.tuple([z.object({ wamid: id, typing: z.boolean() })]),
  'media.fetch': z.tuple([mediaRequest]),
  'media.saveAs': z.tuple([mediaRequest]),
  'media.cancelUpload': z.tuple([id]),
  'media.forget': z.tuple([z.string().refine(isLocalMediaId)]),
  'media.renew': z.tuple([z.string().refine(isLocalMediaId), instant]),
  'alarms.set': z.tuple([z.object({ name: id, dueAt: instant })]),
  'alarms.cancel': z.tuple([id]),
  'alarms.list': nothing,
  'team.keep': z.tuple([digitsId, z.string().min(2).max(TEAM_TEXT_MAX)]),
  'team.kept': z.tuple([digitsId]),
  'settings.read': nothing,
  'settings.change': z.tuple([settingsChange]),
  'diagnostics.read': nothing,
  'diagnostics.tally': z.tuple([tally]),
  ...exportSchemas,
  ...houseSchemas,
  ...linkSchemas,
  ...backupSchemas,
  ...reviewSchemas,
  ...diskSchemas,
  'templates.read': z.tuple([digitsId]),
  'templates.fetch': z.tuple([digitsId]),
} satisfies Guards;
