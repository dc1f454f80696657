import type { Attention } from '../../shared/contract/channels';
import { MINUTE, SECOND } from '../../shared/kernel/instant';
import type { Clock, Instant } from '../../shared/kernel/instant';

/** What is needed of Electron's `powerMonitor`. */
export interface PowerPort {
  /** Seconds since the last touch of keyboard or mouse, anywhere on this computer. */
  getSystemIdleTime(): number;
  on(event: 'lock-screen' | 'unlock-screen' | 'suspend' | 'resume', listener: () => void): unknown;
}

export interface AttentionParts {
  readonly power: PowerPort;
  readonly clock: Clock;
  /** Runs something once, later; the answer calls it off. */
  readonly after: (ms: number, run: () => void) => () => void;
  readonly onChange: (attention: Attention) => void;
}

/** How often the system is asked, ms: often enough to notice at once that somebody is back, seldom while somebody works. */
const LEAST = 5 * SECOND;
const MOST = MINUTE;

/** Whether somebody sits at this computer. The system tells of locking and sleep; idleness has to be asked for. */
export class AttentionWatch {
  private idleAfter: number | null = null;
  private locked = false;
  private asleep = false;
  private current: Attention;
  private callOff = (): void => undefined;

  constructor(private readonly parts: AttentionParts) {
    this.current = { state: 'active', since: parts.clock() };
    const { power } = parts;
    power.on('lock-screen', () => this.note({ locked: true }));
    power.on('unlock-screen', () => this.note({ locked: false }));
    power.on('suspend', () => this.note({ asleep: true }));
    power.on('resume', () => this.note({ asleep: false }));
  }

  /** @param idleAfter ms; null: nobody is idle, and nothing is polled */
  watch(idleAfter: number | null): Attention {
    this.idleAfter = idleAfter;
    this.look();
    return this.current;
  }

  stop(): void {
    this.callOff();
  }

  private note(change: { readonly locked?: boolean; readonly asleep?: boolean }): void {
    this.locked = change.locked ?? this.locked;
    this.asleep = change.asleep ?? this.asleep;
    this.look();
  }

  private look(): void {
    this.callOff();
    this.callOff = () => undefined;
    const now = this.parts.clock();
    const { idleAfter } = this;
    if (this.locked || this.asleep) return this.become('locked', now);
    if (idleAfter === null) return this.become('active', now);
    const idle = this.parts.power.getSystemIdleTime() * SECOND;
    if (idle >= idleAfter) this.become('idle', now - idle);
    else this.become('active', now);
    const left = idle >= idleAfter ? LEAST : idleAfter - idle;
    this.callOff = this.parts.after(Math.min(Math.max(left, LEAST), MOST), () => this.look());
  }

  private become(state: Attention['state'], since: Instant): void {
    if (state === this.current.state) return;
    this.current = { state, since };
    this.parts.onChange(this.current);
  }
}
