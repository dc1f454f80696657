import { sampleMessageWebhook } from './envelope';
import { sampleContents } from './messageContents';
import { sampleAccountWebhooks, sampleOtherWebhooks, sampleStatusWebhooks } from './otherChanges';
import { samplePeople } from './people';

/** A sample webhook of every type; every message type in all four identity modes. Names are stable. */
export function sampleWebhooks(): Record<string, object> {
  const all: Record<string, object> = { ...sampleOtherWebhooks() };
  for (const person of Object.values(samplePeople)) {
    for (const [name, content] of Object.entries(sampleContents)) {
      all[`${name} (${person.mode})`] = sampleMessageWebhook(content, person);
    }
  }
  for (const [name, webhook] of Object.entries(sampleStatusWebhooks())) all[`status ${name}`] = webhook;
  for (const [name, webhook] of Object.entries(sampleAccountWebhooks())) all[`account ${name}`] = webhook;
  return all;
}
