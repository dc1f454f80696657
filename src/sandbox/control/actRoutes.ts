import { Hono } from 'hono';
import { changeIdentity, changePreference, type NewIdentity } from '../inbound/identityChange';
import type { InboundSpec } from '../inbound/spec';
import { customerWrites } from '../inbound/write';
import type { Sandbox } from '../sandbox';
import { metadataOf } from '../state/lifeCycle';
import type { Customer, CustomerSeed } from '../state/customer';
import type { TemplateStatus } from '../state/template';
import { changeTemplate } from '../server/templateReview';
import type { RawWebhook } from '../webhooks/sender';

interface Notice {
  readonly field: string;
  readonly value: Record<string, unknown>;
  /** Adds `messaging_product` and `metadata` of the number. */
  readonly forNumber?: boolean;
}

function customerRoutes({ world }: Sandbox): Hono {
  const app = new Hono();
  const find = (key: string): Customer => {
    const customer = world.customers.get(key) ?? world.customerByPhone(key) ?? world.customerByBsuid(key);
    if (!customer) throw new Error('no such customer');
    return customer;
  };
  app.post('/', async (context) => context.json(world.addCustomer(await context.req.json<CustomerSeed>())));
  app.patch('/:key', async (context) => {
    const customer = find(context.req.param('key'));
    Object.assign(customer, await context.req.json<Partial<Customer>>());
    world.changed();
    return context.json(customer);
  });
  app.post('/:key/write', async (context) => {
    const spec = await context.req.json<InboundSpec>();
    const { message, posted } = customerWrites(world, find(context.req.param('key')), spec);
    if (context.req.query('wait') === '1') await posted;
    return context.json({ wamid: message.wamid, answered200: message.answered200 > 0 });
  });
  app.post('/:key/identity', async (context) => {
    const customer = find(context.req.param('key'));
    const { wamid, posted } = changeIdentity(world, customer, await context.req.json<NewIdentity>());
    await posted;
    return context.json({ wamid });
  });
  app.post('/:key/preference', async (context) => {
    const { value } = await context.req.json<{ value: 'stop' | 'resume' }>();
    await changePreference(world, find(context.req.param('key')), value);
    return context.json({ done: true });
  });
  return app;
}

/** What happens in the world: customers write and change, accounts are told something, raw bytes are sent. */
export function actRoutes(sandbox: Sandbox): Hono {
  const { world, sender } = sandbox;
  const app = new Hono();
  app.route('/customers', customerRoutes(sandbox));
  app.post('/notify', async (context) => {
    const { field, value, forNumber } = await context.req.json<Notice>();
    const number = world.mainNumber();
    const whole = forNumber ? { messaging_product: 'whatsapp', metadata: metadataOf(number), ...value } : value;
    await world.emit({ field, value: whole, phoneNumberId: forNumber ? number.id : null, inbound: null });
    return context.json({ done: true });
  });
  app.post('/templates/:id/status', async (context) => {
    const { status, reason } = await context.req.json<{ status: TemplateStatus; reason?: string }>();
    const template = world.templates.get(context.req.param('id'));
    if (!template) return context.json({ problem: 'no such template' }, 404);
    await changeTemplate(world, template, status, reason);
    return context.json({ done: true });
  });
  app.post('/webhooks/raw', async (context) => {
    await sender.sendRaw(await context.req.json<RawWebhook>());
    return context.json({ status: sender.log.at(-1)?.attempts.at(-1)?.status ?? 0 });
  });
  app.post('/webhooks/retry', async (context) => context.json({ retried: await sender.retryNow() }));
  return app;
}
