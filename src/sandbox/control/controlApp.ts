import { Hono } from 'hono';
import type { Sandbox } from '../sandbox';
import { latestStatus } from '../state/message';
import { asSeen, chatsOf } from './chats';
import { actRoutes } from './actRoutes';
import { Bursts } from './burst';
import { openLink } from './openLink';
import { settingRoutes } from './settingRoutes';
import type { BurstRequest, SandboxState, WaitFor, WebhookLogEntry } from './types';
import { callbackOf, isMet } from './waiting';

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/;

function stateOf({ world, sender }: Sandbox): SandboxState {
  return {
    now: world.now(),
    speed: world.clock.speed,
    offline: world.faults.offline,
    callback: callbackOf(world),
    subscribed: world.account.subscribed,
    tokenExpired: world.account.tokenExpired,
    sent: world.sent.length,
    written: world.written.length,
    webhooks: sender.counters,
    customers: [...world.customers.values()],
  };
}

function logOf({ sender }: Sandbox, limit: number): readonly WebhookLogEntry[] {
  return sender.log.slice(-limit).map(({ id, field, state, duplicateOf, nextAt, inbound, attempts, body }) => ({
    id,
    field,
    state,
    duplicateOf,
    nextAt,
    wamids: inbound.map((message) => message.wamid),
    attempts,
    body: Buffer.from(body).toString('utf8'),
  }));
}

function readRoutes(sandbox: Sandbox): Hono {
  const { world } = sandbox;
  const app = new Hono();
  app.get('/state', (context) => context.json(stateOf(sandbox)));
  app.get('/sent', (context) => {
    return context.json(world.sent.map((message) => ({ ...message, latest: latestStatus(message) })));
  });
  app.get('/written', (context) => context.json(world.written));
  app.get('/webhooks/log', (context) => context.json(logOf(sandbox, Number(context.req.query('limit') ?? 500))));
  app.get('/links', (context) => {
    const opened = openLink(world, context.req.query('address') ?? '');
    return opened ? context.json(opened) : context.json({ problem: 'no such link' }, 404);
  });
  app.get('/chats', (context) => context.json(chatsOf(world)));
  app.get('/customers/:key/thread', (context) => {
    const thread = world.threads.get(context.req.param('key')) ?? [];
    const last = Number(context.req.query('last') ?? 0);
    const messages = thread.slice(-last).map((wamid) => world.messages.get(wamid));
    return context.json(messages.filter((message) => message !== undefined).map((one) => asSeen(world, one)));
  });
  app.get('/media/:id', (context) => {
    const object = world.media.find(context.req.param('id'), world.now());
    if (!object) return context.notFound();
    return new Response(new Uint8Array(object.bytes), {
      headers: { 'content-type': object.mimeType, 'x-content-type-options': 'nosniff' },
    });
  });
  app.post('/wait', async (context) => {
    const { timeoutMs, ...wanted } = await context.req.json<WaitFor & { timeoutMs: number }>();
    return context.json({ met: await world.until(() => isMet(sandbox, wanted), timeoutMs) });
  });
  return app;
}

function burstRoutes(bursts: Bursts): Hono {
  const app = new Hono();
  app.post('/', async (context) => context.json({ id: bursts.start(await context.req.json<BurstRequest>()) }));
  app.get('/:id', async (context) => {
    const wait = Number(context.req.query('waitMs') ?? 0);
    const id = context.req.param('id');
    const report = wait > 0 ? await bursts.finish(id, wait) : bursts.report(id);
    return report ? context.json(report) : context.json({ problem: 'no such burst' }, 404);
  });
  return app;
}

/**
 * The control API under `/control`. Only pages of the sandbox itself and programs may use it: a foreign page in a
 * browser of the same computer is refused.
 */
export function createControlApp(sandbox: Sandbox): Hono {
  const app = new Hono();
  app.use('*', async (context, next) => {
    const host = context.req.header('host') ?? '';
    const origin = context.req.header('origin');
    if (!LOOPBACK.test(host) || (origin !== undefined && origin !== `http://${host}`)) {
      return context.json({ problem: 'only from this computer' }, 403);
    }
    return next();
  });
  app.route('/bursts', burstRoutes(new Bursts(sandbox)));
  app.route('/', readRoutes(sandbox));
  app.route('/', actRoutes(sandbox));
  app.route('/', settingRoutes(sandbox));
  app.onError((error, context) => context.json({ problem: error.message }, 400));
  return app;
}
