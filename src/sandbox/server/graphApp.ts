import { Hono, type Context } from 'hono';
import type { FaultEffect } from '../faults/faultPlan';
import type { World } from '../state/world';
import type { CallbackClient } from '../webhooks/post';
import { tokenOf } from './access';
import { appResource, debugTokenResource, meResource } from './appResource';
import { blockResource } from './blockResource';
import { GraphError, graphErrorBody, unknownObject } from './graphError';
import type { GraphAnswer, GraphCall, Resource } from './graphCall';
import { automationResource, contactBookResource, historyResource } from './historyResource';
import { downloadResource, mediaResource } from './mediaResource';
import { messagesResource } from './messagesResource';
import { numberResource } from './numberResource';
import { readParams, textParam } from './params';
import { profileResource } from './profileResource';
import { qrResource } from './qrResource';
import { settingsResource } from './settingsResource';
import { templateResource } from './templateResource';
import { wabaResource } from './wabaResource';

const RESOURCES: readonly Resource[] = [
  debugTokenResource,
  meResource,
  appResource,
  downloadResource,
  messagesResource,
  profileResource,
  blockResource,
  qrResource,
  historyResource,
  settingsResource,
  automationResource,
  contactBookResource,
  wabaResource,
  templateResource,
  mediaResource,
  numberResource,
];

/** Thrown to say that the connection is to be closed without an answer. */
export class DropConnection extends Error {}

const VERSION = /^v\d+\.\d+$/;
/** What looks like a version but is none: `v26`, `v26.0.1`. */
const WRONG_VERSION = /^v\d[\d.]*$/;

/** Path parts without the version, which may be any or none. */
function splitPath(path: string): readonly string[] {
  const parts = path.split('/').filter((part) => part !== '');
  const [first = ''] = parts;
  if (VERSION.test(first)) return parts.slice(1);
  if (WRONG_VERSION.test(first)) throw new GraphError(100, { message: `Unknown API version ${first}` });
  return parts;
}

async function answerCall(call: GraphCall): Promise<GraphAnswer> {
  for (const resource of RESOURCES) {
    const answer = await resource(call);
    if (answer !== null) return answer;
  }
  const [id = ''] = call.parts;
  if (/^\d+$/.test(id) && call.parts.length === 1) throw unknownObject(id, call.method);
  if (/^\d+$/.test(id)) {
    throw new GraphError(2500, { message: `Unknown path components: /${call.parts.slice(1).join('/')}` });
  }
  throw new GraphError(803, {
    type: 'GraphMethodException',
    message: `Some of the aliases you requested do not exist: ${id || '/'}`,
  });
}

async function beforeWork(effect: FaultEffect | null): Promise<Response | null> {
  switch (effect?.kind) {
    case 'error': {
      const { code, details, http } = effect;
      throw new GraphError(code, {
        ...(details === undefined ? {} : { details }),
        ...(http === undefined ? {} : { http }),
      });
    }
    case 'answer': {
      const headers = { 'content-type': effect.contentType ?? 'text/html' };
      return new Response(effect.body, { status: effect.status, headers });
    }
    case 'drop':
      throw new DropConnection();
    case 'delay':
      await new Promise((resolve) => setTimeout(resolve, effect.ms));
      return null;
    default:
      return null;
  }
}

async function serveCall(world: World, client: CallbackClient, context: Context): Promise<Response> {
  const url = new URL(context.req.url);
  const parts = splitPath(url.pathname);
  const params = await readParams(context);
  const override = context.req.method === 'POST' ? textParam(params, 'method') : undefined;
  const method = (override ?? context.req.method).toUpperCase().replace('HEAD', 'GET');
  const effect = world.faults.take({ method, path: url.pathname, params }, false);
  const early = await beforeWork(effect);
  if (early) return early;
  const token = tokenOf(context, params);
  const answer = await answerCall({ world, client, method, parts, params, token, address: url.toString() });
  if (effect?.kind === 'drop-after') throw new DropConnection();
  return answer instanceof Response ? answer : context.json(answer);
}

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, DELETE, OPTIONS',
  'access-control-allow-headers': 'authorization, content-type',
};

/** The Graph side of the sandbox: any version prefix or none, JSON, form and multipart bodies. */
export function createGraphApp(world: World, client: CallbackClient): Hono {
  const app = new Hono();
  app.use('*', async (context, next) => {
    await next();
    context.header('facebook-api-version', /^\/(v\d+\.\d+)\//.exec(context.req.path)?.[1] ?? 'v26.0');
    context.header('x-fb-trace-id', world.ids.trace());
    for (const [name, value] of Object.entries(CORS)) context.header(name, value);
  });
  app.options('*', () => new Response(null, { status: 200, headers: { allow: 'GET, POST, DELETE, OPTIONS' } }));
  app.all('*', (context) => serveCall(world, client, context));
  app.onError((error) => {
    if (error instanceof DropConnection) throw error;
    const known = error instanceof GraphError ? error : new GraphError(1, { http: 500, message: error.message });
    const body = graphErrorBody(known, world.ids.trace());
    return new Response(JSON.stringify(body), {
      status: known.http,
      headers: { 'content-type': 'application/json; charset=UTF-8', ...CORS, 'facebook-api-version': 'v26.0' },
    });
  });
  return app;
}
