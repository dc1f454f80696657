import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import type { Fault } from '../faults/faultPlan';
import type { Sandbox } from '../sandbox';
import { ALL_SCOPES, type BusinessNumber } from '../state/account';
import type { AccountRules, LifeCycle, WebhookBehaviour } from '../state/options';

interface ClockChange {
  readonly speed?: number;
  readonly advanceMs?: number;
  readonly setTo?: number;
}

interface TokenChange {
  readonly act: 'expire' | 'renew' | 'revive';
}

/** Takes only members that the target has, so that a misspelt setting is told. */
function assignKnown<Target extends object>(target: Target, change: Partial<Target>): Target {
  for (const key of Object.keys(change)) if (!(key in target)) throw new Error(`no such setting: ${key}`);
  return Object.assign(target, change);
}

function clockAndFaults({ world }: Sandbox): Hono {
  const app = new Hono();
  app.post('/clock', async (context) => {
    const { speed, advanceMs, setTo } = await context.req.json<ClockChange>();
    if (speed !== undefined) world.clock.setSpeed(speed);
    if (setTo !== undefined) await world.clock.set(setTo);
    if (advanceMs !== undefined) await world.clock.advance(advanceMs);
    world.changed();
    return context.json({ now: world.now(), speed: world.clock.speed });
  });
  app.get('/faults', (context) => context.json(world.faults.list()));
  app.post('/faults', async (context) => context.json({ id: world.faults.add(await context.req.json<Fault>()) }));
  app.delete('/faults', (context) => {
    world.faults.clear();
    return context.json({ done: true });
  });
  app.post('/offline', async (context) => {
    const { offline } = await context.req.json<{ offline: boolean }>();
    world.faults.offline = offline;
    return context.json({ offline });
  });
  return app;
}

function tokenRoutes({ world }: Sandbox): Hono {
  const app = new Hono();
  const { account } = world;
  app.post('/token', async (context) => {
    const { act } = await context.req.json<TokenChange>();
    account.tokenExpired = act === 'expire';
    if (act === 'renew') account.accessToken = `EAAS${randomBytes(24).toString('hex').toUpperCase()}`;
    world.changed();
    return context.json({ accessToken: account.accessToken });
  });
  app.post('/token/scopes', async (context) => {
    const { scopes } = await context.req.json<{ scopes: string[] | null }>();
    account.scopes = scopes ?? [...ALL_SCOPES];
    return context.json({ scopes: account.scopes });
  });
  return app;
}

/** The screws of the world: clock, faults, token, rules, webhooks, number, reset. */
export function settingRoutes(sandbox: Sandbox): Hono {
  const { world, sender } = sandbox;
  const app = new Hono();
  app.route('/', clockAndFaults(sandbox));
  app.route('/', tokenRoutes(sandbox));
  app.post('/webhooks', async (context) => {
    assignKnown(world.webhooks, await context.req.json<Partial<WebhookBehaviour>>());
    sender.resume();
    return context.json(world.webhooks);
  });
  app.post('/rules', async (context) => {
    return context.json(assignKnown(world.rules, await context.req.json<Partial<AccountRules>>()));
  });
  app.post('/life-cycle', async (context) => {
    return context.json(assignKnown(world.lifeCycle, await context.req.json<Partial<LifeCycle>>()));
  });
  app.post('/number', async (context) => {
    const change =
      await context.req.json<Partial<Pick<BusinessNumber, 'registered' | 'quality' | 'verifiedName' | 'status'>>>();
    assignKnown<Partial<BusinessNumber>>(world.mainNumber(), change);
    return context.json({ done: true });
  });
  app.post('/account', async (context) => {
    const change = await context.req.json<{ restricted?: boolean; subscribed?: boolean; appFields?: string[] }>();
    assignKnown<Partial<typeof world.account>>(world.account, change);
    return context.json({ done: true });
  });
  app.post('/reset', (context) => {
    world.clock.stop();
    sender.forget();
    world.reset();
    world.account.tokenExpired = false;
    world.account.restricted = false;
    world.account.scopes = [...ALL_SCOPES];
    return context.json({ done: true });
  });
  return app;
}
