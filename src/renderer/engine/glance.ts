import { heard, stillThere, type Glance, type GlanceActivity } from '../../shared/domain/team/glance';
import { MINUTE, SECOND, type Clock } from '../../shared/kernel/instant';

/** What is needed of a BroadcastChannel. */
export interface GlanceChannel {
  postMessage(message: unknown): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  close(): void;
}

/** The channel of the windows of one number. */
export function glanceChannel(phoneNumberId: string): GlanceChannel {
  const channel = new BroadcastChannel(`balcao-glance-${phoneNumberId}`);
  const port: GlanceChannel = {
    onmessage: null,
    postMessage: (message) => channel.postMessage(message),
    close: () => channel.close(),
  };
  channel.onmessage = ({ data }: MessageEvent<unknown>) => port.onmessage?.({ data });
  return port;
}

interface GlanceParts {
  readonly channel: GlanceChannel;
  readonly windowId: string;
  readonly clock: Clock;
  readonly onOthers: (others: readonly Glance[]) => void;
}

/** What this window shows right now. */
export interface OwnGlance {
  /** null: nobody is signed in here. */
  readonly attendantId: string | null;
  readonly conversationId: string | null;
  readonly writing: boolean;
}

const AGAIN_EVERY = 10 * SECOND;
/** Nothing was touched for so long: what is open is not being looked at. */
const IDLE_AFTER = 2 * MINUTE;

/**
 * Tells the other windows of this computer which conversation is open here and whether somebody writes, and hears the same
 * of them. Only for the eye: nothing is stored, and nothing is decided by it.
 */
export class Glances {
  private others: readonly Glance[] = [];
  private own: OwnGlance = { attendantId: null, conversationId: null, writing: false };
  private touchedAt: number;
  private told = '';
  private readonly timer: ReturnType<typeof setInterval>;

  constructor(private readonly parts: GlanceParts) {
    this.touchedAt = parts.clock();
    parts.channel.onmessage = ({ data }) => this.hear(data);
    parts.channel.postMessage({ ask: true });
    this.timer = setInterval(() => this.beat(), AGAIN_EVERY);
  }

  say(own: OwnGlance): void {
    this.own = own;
    this.touch();
  }

  /** A key or the mouse. */
  touch(): void {
    this.touchedAt = this.parts.clock();
    this.tell(false);
  }

  stop(): void {
    clearInterval(this.timer);
    this.say({ ...this.own, conversationId: null, writing: false });
    this.parts.channel.close();
  }

  private beat(): void {
    this.tell(true);
    const there = stillThere(this.others, this.parts.clock());
    if (there !== this.others) this.show(there);
  }

  private activity(): GlanceActivity {
    if (this.parts.clock() - this.touchedAt >= IDLE_AFTER) return 'idle';
    return this.own.writing ? 'writing' : 'viewing';
  }

  private tell(again: boolean): void {
    const { attendantId, conversationId } = this.own;
    if (attendantId === null) return;
    const activity = this.activity();
    const word = `${attendantId} ${conversationId ?? ''} ${activity}`;
    if (!again && word === this.told) return;
    this.told = word;
    const { channel, windowId, clock } = this.parts;
    const glance: Glance = { windowId, attendantId, conversationId, activity, at: clock() };
    channel.postMessage({ glance });
  }

  private hear(message: unknown): void {
    if (typeof message !== 'object' || message === null) return;
    // A window that has just come up has not heard of anybody.
    if ('ask' in message) return this.tell(true);
    const glance = 'glance' in message ? glanceOf(message.glance) : null;
    if (glance) this.show(heard(this.others, glance));
  }

  private show(others: readonly Glance[]): void {
    if (others === this.others) return;
    this.others = others;
    this.parts.onOthers(others);
  }
}

/** The other windows run the same app, but perhaps another version of it: the shape is looked at. */
function glanceOf(value: unknown): Glance | null {
  if (typeof value !== 'object' || value === null) return null;
  const { windowId, attendantId, conversationId, activity, at } = value as Record<string, unknown>;
  if (typeof windowId !== 'string' || typeof attendantId !== 'string' || typeof at !== 'number') return null;
  if (conversationId !== null && typeof conversationId !== 'string') return null;
  if (activity !== 'viewing' && activity !== 'writing' && activity !== 'idle') return null;
  return { windowId, attendantId, conversationId, activity, at };
}
