import { parseChange } from './parseChange';
import type { InboundEvent } from './inboundEvent';
import { listAt, momentAt, recordOf, type JsonRecord } from './readers';
import { attempt, unrecognised } from './unrecognised';

/**
 * A webhook body → what it says, in its own order (cloud-api 4.3–4.6, 5.3). Reads every entry, change, message and status;
 * what cannot be understood becomes `unrecognised` with its own raw JSON and takes nothing else with it.
 * Never throws, whatever the body holds.
 * @param body the text as it came; its signature is the receiver's business
 * @param phoneNumberId the number of this counter; changes of other numbers become 'other-number'
 */
export function parseWebhook(body: string, phoneNumberId: string): InboundEvent[] {
  const root = jsonOf(body);
  if (root === undefined) return [{ type: 'unrecognised', reason: 'not-json', raw: body }];
  const events: InboundEvent[] = [];
  const envelope = recordOf(root);
  if (envelope && Array.isArray(envelope['entry'])) {
    for (const entry of listAt(envelope, 'entry')) {
      attempt(events, entry, 'entry', () => parseEntry(entry, phoneNumberId, events));
    }
  } else if (envelope && recordOf(envelope['value'])) {
    // The test button of the App Dashboard shows, and some proxies forward, a single change without its envelope.
    attempt(events, envelope, 'change', () => parseChange(envelope, null, phoneNumberId, events));
  } else {
    events.push({ type: 'unrecognised', reason: 'not-an-envelope', raw: body });
  }
  return events;
}

function parseEntry(entry: unknown, phoneNumberId: string, events: InboundEvent[]): void {
  const record = recordOf(entry);
  const changes = record ? changesOf(record) : null;
  if (record === null || changes === null) {
    events.push(unrecognised('bad-shape', 'entry', entry));
    return;
  }
  const at = momentAt(record, 'time');
  for (const change of changes) {
    attempt(events, change, 'change', () => parseChange(change, at, phoneNumberId, events));
  }
}

function changesOf(entry: JsonRecord): readonly unknown[] | null {
  const changes = entry['changes'];
  return Array.isArray(changes) || recordOf(changes) ? listAt(entry, 'changes') : null;
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}
