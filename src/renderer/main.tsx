import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/global.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/Tooltip.css';
import './ui/tokens.css';
import './ui/hues.css';
import './ui/mantineTokens.css';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { done } from '../shared/kernel/result';
import { windowBridge } from './bridge/bridge';
import { openDatabase } from './db/database';
import { startEngine } from './engine/startEngine';
import { followMain } from './features/app/followMain';
import { Root } from './features/app/Root';
import type { CounterOpener } from './features/app/useCounter';
import { firstPaint } from './ui/firstPaint';
import { useEngineStatus } from './stores/engineStatus';
import { startWords } from './words/index';

const bridge = windowBridge();
const clock = (): number => Date.now();
const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

const openCounter: CounterOpener = async (phoneNumberId) => {
  const opened = await openDatabase(phoneNumberId, { clock, random });
  if (!opened.ok) return opened;
  const db = opened.value;
  const onStatus = (status: Parameters<typeof useEngineStatus.setState>[0]): void => useEngineStatus.setState(status);
  // The list is painted first: catching up with the journal would compete with it for this thread.
  const engine = firstPaint().then(() => startEngine({ db, bridge, clock, random, onStatus }));
  return done({
    desk: { db, bridge, clock, random, attendantId: 'local' },
    close: async () => {
      await (await engine).stop();
      db.close();
    },
  });
};

startWords();
void followMain(bridge).then(() => {
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<Root bridge={bridge} openCounter={openCounter} />);
});
