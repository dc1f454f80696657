import { create } from 'zustand';

/** Who sits at this window. Kept for the life of the window: it survives a reload, not a restart. */
export interface Session {
  /** Signed in here, also while locked; null: nobody. */
  readonly attendantId: string | null;
  /** The person went away: the same one's PIN opens it again, or somebody else signs in. */
  readonly locked: boolean;
}

interface SessionState extends Session {
  /** The number whose people are meant; another number's session counts as nobody. */
  readonly phoneNumberId: string | null;
  /** Takes up what this window remembers of a number. */
  open(phoneNumberId: string): void;
  signIn(attendantId: string): void;
  lock(): void;
  signOut(): void;
}

const KEY = 'balcao.session';
const nobody: Session = { attendantId: null, locked: false };

export const useSession = create<SessionState>()((set, get) => {
  function become(session: Session): void {
    remember(get().phoneNumberId, session);
    set(session);
  }
  return {
    phoneNumberId: null,
    ...nobody,
    open: (phoneNumberId) => set({ phoneNumberId, ...remembered(phoneNumberId) }),
    signIn: (attendantId) => become({ attendantId, locked: false }),
    lock: () => {
      const { attendantId } = get();
      if (attendantId !== null) become({ attendantId, locked: true });
    },
    signOut: () => become(nobody),
  };
});

function remember(phoneNumberId: string | null, session: Session): void {
  try {
    if (session.attendantId === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify({ phoneNumberId, ...session }));
  } catch {
    // Without it a reload asks for the PIN again: nothing else is lost.
  }
}

function remembered(phoneNumberId: string): Session {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    if (!isKept(kept) || kept.phoneNumberId !== phoneNumberId) return nobody;
    return { attendantId: kept.attendantId, locked: kept.locked };
  } catch {
    return nobody;
  }
}

interface Kept {
  readonly phoneNumberId: string;
  readonly attendantId: string;
  readonly locked: boolean;
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const { phoneNumberId, attendantId, locked } = value as Partial<Record<keyof Kept, unknown>>;
  return typeof phoneNumberId === 'string' && typeof attendantId === 'string' && typeof locked === 'boolean';
}
