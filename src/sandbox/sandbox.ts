import type { World } from './state/world';
import type { CallbackClient } from './webhooks/post';
import type { WebhookSender } from './webhooks/sender';

/** The parts of a running sandbox that work on each other. */
export interface Sandbox {
  readonly world: World;
  readonly sender: WebhookSender;
  readonly client: CallbackClient;
}
