import type { Priority, Service } from './service';

/** With another priority; the same object when it is the same one. */
export function prioritised(service: Service, priority: Priority): Service {
  return service.priority === priority ? service : { ...service, priority };
}

/** With these tags, in their order, each once and without blanks around it; the same object when they are the same. */
export function tagged(service: Service, tags: readonly string[]): Service {
  const clean = [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))];
  const same = clean.length === service.tags.length && clean.every((tag, index) => tag === service.tags[index]);
  return same ? service : { ...service, tags: clean };
}

/** With a follower more; the same object when the person followed already. */
export function followedBy(service: Service, attendantId: string): Service {
  if (service.followerIds.includes(attendantId)) return service;
  return { ...service, followerIds: [...service.followerIds, attendantId] };
}

/** Without this follower; the same object when the person did not follow. */
export function unfollowedBy(service: Service, attendantId: string): Service {
  if (!service.followerIds.includes(attendantId)) return service;
  return { ...service, followerIds: service.followerIds.filter((id) => id !== attendantId) };
}

/** Somebody had it open while it was a CNA; the same object when it is none, or when the person had seen it. */
export function missedSeenBy(service: Service, attendantId: string): Service {
  const { missed } = service;
  if (missed === null || missed.seenBy.includes(attendantId)) return service;
  return { ...service, missed: { ...missed, seenBy: [...missed.seenBy, attendantId] } };
}
