import { useState } from 'react';
import type { Settings } from '../../../shared/contract/settings';
import { useSettings } from '../../stores/settings';
import { useBridge } from '../app/desk';
import { useHouseAct } from '../app/useHouseAct';

/** Kept at this computer, and yet not for everybody to change: what customers see, and when a window locks. */
const companySettings = [
  'sendReadReceipts',
  'lockAfterMinutes',
  'awayAfterMinutes',
] as const satisfies readonly (keyof Settings)[];

export interface ChangeSettings {
  readonly change: (change: Partial<Settings>) => Promise<void>;
  /** Code of the last refusal; null when the last change was kept. */
  readonly refused: string | null;
}

/** Shows the change at once, keeps it in main, and takes it back when main refuses. */
export function useChangeSettings(): ChangeSettings {
  const bridge = useBridge();
  const [refused, setRefused] = useState<string | null>(null);
  const note = useHouseAct();
  const change = async (wanted: Partial<Settings>): Promise<void> => {
    const names = companySettings.filter((name) => name in wanted);
    const no = names.length === 0 ? null : await note({ kind: 'settings.changed', body: { names } });
    if (no !== null) return setRefused(no.code);
    const before = useSettings.getState();
    useSettings.setState(wanted);
    const answer = await bridge.request('settings.change', wanted);
    useSettings.setState(answer.ok ? answer.value : before);
    setRefused(answer.ok ? null : answer.failure.code);
  };
  return { change, refused };
}
