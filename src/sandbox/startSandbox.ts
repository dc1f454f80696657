import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { createControlApp } from './control/controlApp';
import type { SandboxLine } from './control/types';
import { callbackOf } from './control/waiting';
import { personas } from './customers/personas';
import { SampleCustomers } from './customers/play';
import { FaultPlan } from './faults/faultPlan';
import { createPhoneApp } from './phone/phoneApp';
import type { Sandbox } from './sandbox';
import { createGraphApp, DropConnection } from './server/graphApp';
import { SandboxClock } from './state/clock';
import { createIdMaker } from './state/ids';
import { seededChance } from './state/random';
import { SEED, seedAccount, seedNumber, seedTemplates } from './state/seed';
import { World } from './state/world';
import { CallbackClient } from './webhooks/post';
import { WebhookSender } from './webhooks/sender';

export interface SandboxOptions {
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** Absent: 127.0.0.1. */
  readonly host?: string;
  /** Sample customers begin to write once a callback is configured. */
  readonly demonstration?: boolean;
  /** Makes chance repeatable; ids stay unique all the same. */
  readonly seed?: number;
  /** Start of the sandbox's clock, ms; absent: now. */
  readonly startAt?: number;
}

export interface RunningSandbox {
  readonly line: SandboxLine;
  /** The inside, for tests in the same process. */
  readonly sandbox: Sandbox;
  close(): Promise<void>;
}

function createSandbox(options: SandboxOptions): Sandbox {
  const startedAt = Date.now();
  const chance = seededChance(options.seed ?? startedAt);
  const clock = new SandboxClock(options.startAt ?? startedAt);
  const world = new World({
    clock,
    chance,
    ids: createIdMaker(startedAt),
    account: seedAccount(),
    numbers: [seedNumber()],
    faults: new FaultPlan(chance),
  });
  for (const template of seedTemplates(world.now())) world.templates.set(template.id, template);
  const client = new CallbackClient();
  const sender = new WebhookSender(world, client);
  world.emit = (update) => sender.emit(update);
  return { world, sender, client };
}

function createHttpServer(sandbox: Sandbox): Server {
  const { world, client } = sandbox;
  const own = new Hono();
  own.route('/control', createControlApp(sandbox));
  own.route('/phone', createPhoneApp(world));
  const graph = createGraphApp(world, client);
  const listener = getRequestListener(async (request, env) => {
    const { incoming } = env as HttpBindings;
    const { pathname } = new URL(request.url);
    if (/^\/(control|phone)(\/|$)/.test(pathname)) return own.fetch(request, env);
    if (!world.faults.offline) {
      try {
        return await graph.fetch(request, env);
      } catch (error) {
        if (!(error instanceof DropConnection)) throw error;
      }
    }
    incoming.socket.destroy();
    return new Response(null, { status: 503 });
  });
  return createServer((request, response) => void listener(request, response));
}

const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      resolve((server.address() as AddressInfo).port);
    });
  });

/**
 * Starts a local Cloud API.
 * @returns the line that clients need, and a way to close it
 * @throws when the port is taken
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<RunningSandbox> {
  const sandbox = createSandbox(options);
  const server = createHttpServer(sandbox);
  const host = options.host ?? '127.0.0.1';
  const port = await listen(server, options.port ?? 0, host);
  const origin = `http://${host}:${String(port)}`;
  sandbox.world.origin = origin;
  if (options.demonstration) startCustomers(sandbox);
  const line: SandboxLine = {
    graphUrl: origin,
    phoneNumberId: SEED.phoneNumberId,
    wabaId: SEED.wabaId,
    accessToken: sandbox.world.account.accessToken,
    appSecret: SEED.appSecret,
    verifyToken: SEED.verifyToken,
    controlUrl: `${origin}/control`,
    phonePageUrl: `${origin}/phone`,
    webhookPort: 0,
    appId: SEED.appId,
  };
  return { line, sandbox, close: () => closeAll(sandbox, server) };
}

/**
 * Sample customers begin when a callback is there, and again after a reset. When a callback is verified, what waits for
 * a retry comes at once: nobody who tries the program out waits for the next round.
 */
function startCustomers({ world, sender }: Sandbox): void {
  const customers = new SampleCustomers(world, personas);
  const begin = (): void => {
    if (callbackOf(world) !== null) customers.start();
  };
  world.callbackListeners.add(() => {
    begin();
    void sender.retryNow();
  });
  world.resetListeners.add(() => {
    customers.startAgain();
    begin();
  });
}

async function closeAll({ world, sender, client }: Sandbox, server: Server): Promise<void> {
  world.clock.stop();
  world.abandonWaiters();
  sender.close();
  client.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
