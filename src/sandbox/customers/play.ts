import { asSeen } from '../control/chats';
import { customerWrites } from '../inbound/write';
import type { InboundSpec } from '../inbound/spec';
import type { Customer } from '../state/customer';
import type { OutboundMessage } from '../state/message';
import type { World } from '../state/world';
import type { Act, Persona } from './personas';

interface Choice {
  readonly id: string;
  readonly title: string;
  readonly source: 'button' | 'list' | 'template';
}

/** The first choice that a message with buttons, a list or quick replies offers. */
function firstChoice(world: World, message: OutboundMessage): Choice | null {
  if (message.type === 'template') {
    const template = [...world.templates.values()].find((one) => one.name === message.templateName);
    const buttons = template?.components.find((component) => component.type === 'BUTTONS')?.buttons ?? [];
    const quick = buttons.find((button) => button.type === 'QUICK_REPLY');
    return quick?.text === undefined ? null : { id: quick.text, title: quick.text, source: 'template' };
  }
  const { action } = (message.content ?? {}) as { action?: InteractiveAction };
  const reply = action?.buttons?.[0]?.reply;
  if (reply) return { ...reply, source: 'button' };
  const row = action?.sections?.[0]?.rows?.[0];
  return row ? { id: row.id, title: row.title, source: 'list' } : null;
}

interface InteractiveAction {
  readonly buttons?: readonly { readonly reply?: { readonly id: string; readonly title: string } }[];
  readonly sections?: readonly { readonly rows?: readonly { readonly id: string; readonly title: string }[] }[];
}

/** The inbound message of a tap. */
function tapOf(choice: Choice, quoted: string): InboundSpec {
  const { title, source } = choice;
  const id = String(choice.id);
  if (source === 'template') return { type: 'button', text: title, payload: id, quoted };
  return { type: 'interactive', reply: { type: source === 'list' ? 'list_reply' : 'button_reply', id, title }, quoted };
}

/** The words that the customer reads, without the form around them. */
function spokenText(world: World, message: OutboundMessage): string {
  const { seen } = asSeen(world, message) as { readonly seen?: { readonly text: string } };
  const { body, caption, name } = (message.content ?? {}) as {
    readonly body?: string | { readonly text?: string };
    readonly caption?: string;
    readonly name?: string;
  };
  const sent = ['image', 'document', 'video'].includes(message.type) ? 'anexo' : '';
  const spoken = typeof body === 'string' ? body : body?.text;
  return [seen?.text, spoken, caption, message.type === 'location' ? `endereço ${name ?? ''}` : '', sent].join(' ');
}

/** Plays sample customers: their openings once, then answers to what the business sends. */
export class SampleCustomers {
  private started = false;
  private readonly turns = new Map<string, number>();
  private readonly used = new Set<string>();

  constructor(
    private readonly world: World,
    private readonly personas: readonly Persona[],
  ) {
    for (const { customer } of personas) if (!world.customers.has(customer.key)) world.addCustomer(customer);
    world.outboundListeners.add((message) => {
      this.hear(message);
    });
  }

  /** The openings, once. */
  start(): void {
    if (this.started) return;
    this.started = true;
    for (const { customer, opening, later } of this.personas) {
      this.perform(customer.key, opening, null);
      for (const act of later ?? []) this.unlessAnswered(customer.key, act);
    }
  }

  /** Forgets what was said; `start` begins anew. */
  startAgain(): void {
    this.started = false;
    this.turns.clear();
    this.used.clear();
  }

  private hear(message: OutboundMessage): void {
    const persona = this.personas.find(({ customer }) => customer.key === message.customerKey);
    if (!persona || message.type === 'reaction') return;
    const choice = firstChoice(this.world, message);
    if (choice) {
      this.perform(message.customerKey, [{ afterMs: 3_000, write: tapOf(choice, message.wamid) }], message);
      return;
    }
    this.perform(message.customerKey, this.answer(persona, message), message);
  }

  private answer(persona: Persona, message: OutboundMessage): readonly Act[] {
    const { key } = persona.customer;
    const text = spokenText(this.world, message);
    // Each rule answers once: no talk goes round for ever.
    const rule = persona.rules.find((one, place) => one.hears.test(text) && !this.used.has(`${key}:${String(place)}`));
    if (rule) {
      this.used.add(`${key}:${String(persona.rules.indexOf(rule))}`);
      return rule.acts;
    }
    const turn = this.turns.get(key) ?? 0;
    this.turns.set(key, turn + 1);
    return persona.otherwise[turn] ?? [];
  }

  private unlessAnswered(key: string, act: Act): void {
    const { world } = this;
    world.clock.after(act.afterMs, () => {
      const customer = world.customers.get(key);
      const answered = world.sent.some((message) => message.customerKey === key);
      return customer && !answered ? this.act(customer, act, null) : undefined;
    });
  }

  private perform(key: string, acts: readonly Act[], cause: OutboundMessage | null): void {
    const { world } = this;
    const wait = cause ? world.lifeCycle.readMs : 0;
    for (const act of acts) {
      world.clock.after(wait + act.afterMs, () => {
        const customer = world.customers.get(key);
        if (customer) return this.act(customer, act, cause);
      });
    }
  }

  private act(customer: Customer, act: Act, cause: OutboundMessage | null): Promise<void> | undefined {
    if (act.write) return customerWrites(this.world, customer, act.write).posted;
    if (act.react === undefined || !cause) return undefined;
    return customerWrites(this.world, customer, { type: 'reaction', target: cause.wamid, emoji: act.react }).posted;
  }
}
