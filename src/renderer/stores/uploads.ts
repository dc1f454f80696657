import { create } from 'zustand';

interface UploadsState {
  /** Share of a message's file that has left, 0–1, by outbox id; fed by main's announcements. */
  readonly shares: Readonly<Record<string, number>>;
}

/** Files on their way to WhatsApp, as far as this window has heard. */
export const useUploads = create<UploadsState>()(() => ({ shares: {} }));

/** So many are remembered; older ones have left long ago. */
const KEPT = 50;

/** Notes how far a file has come. */
export function noteUpload({ outboxId, sent, total }: { outboxId: string; sent: number; total: number }): void {
  useUploads.setState(({ shares: { [outboxId]: _before, ...others } }) => {
    const latest = Object.entries(others).slice(1 - KEPT);
    return { shares: { ...Object.fromEntries(latest), [outboxId]: total === 0 ? 1 : sent / total } };
  });
}
