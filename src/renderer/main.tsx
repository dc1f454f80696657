import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/global.css';
import '@mantine/core/styles/UnstyledButton.css';
import './ui/tokens.css';
import './ui/hues.css';
import './ui/mantineTokens.css';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { REVIEW_HASH } from '../shared/contract/review';
import { done } from '../shared/kernel/result';
import { windowBridge } from './bridge/bridge';
import { openDatabase } from './db/database';
import { holdSignedIn } from './engine/attendance';
import type { EngineStatus } from './engine/engineStatus';
import { glanceChannel, Glances } from './engine/glance';
import { readFirstLook } from './features/app/firstLook';
import { followMain } from './features/app/followMain';
import { guessedNumber } from './features/app/guessedNumber';
import { Root } from './features/app/Root';
import { prepareCounter } from './features/app/prepareCounter';
import type { CounterOpener, WorkStarter } from './features/app/useCounter';
import { FIRST_PAGE } from './features/inbox/ListWindow';
import { firstCalm } from './ui/firstPaint';
import { searchChannel } from './search/channel';
import { SearchClient } from './search/searchClient';
import { useEngineStatus } from './stores/engineStatus';
import { useGlance } from './stores/glance';
import { useSelection } from './stores/selection';
import { useSession } from './stores/session';
import { ulid } from '../shared/kernel/ids';
import { startWords } from './words/index';

const bridge = windowBridge();
const clock = (): number => Date.now();
/** This window reads a history: it opens no counter, and nothing works behind it. */
const reading = location.hash === REVIEW_HASH;
const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

const openLive: CounterOpener = async (phoneNumberId) => {
  const opened = await openDatabase(phoneNumberId, { clock, random });
  if (!opened.ok) return opened;
  const db = opened.value;
  const first = await readFirstLook(db, FIRST_PAGE).catch(() => null);
  useSession.getState().open(phoneNumberId);
  const search = new SearchClient(searchChannel(phoneNumberId), ulid(clock(), random));
  return done({
    desk: { db, bridge, clock, random, search, attendantId: 'local', first },
    close: () => {
      search.close();
      db.close();
    },
  });
};

const startLive: WorkStarter = ({ db, search }) => {
  const onStatus = (status: EngineStatus): void => useEngineStatus.setState(status);
  // The list is painted and answers first: catching up with the journal would compete with it for this thread.
  const engine = firstCalm()
    .then(() =>
      Promise.all([
        import('./engine/startEngine'),
        import('./commands/bot/flowBot'),
        import('./engine/lookAtFile'),
        import('./search/startSearchWorker'),
      ]),
    )
    .then(([{ startEngine }, { flowBot }, { lookAtFile }, { startSearchWorker }]) =>
      startEngine({
        ...{ db, bridge, clock, random, onStatus },
        ...{ bot: flowBot, lookAtFile, startSearch: (own) => startSearchWorker(own, search) },
      }),
    );
  const stopGlances = showGlances(db.phoneNumberId);
  void engine
    .then(() => import('./commands/restore/sweepGenerations'))
    .then(({ sweepGenerations }) => sweepGenerations(db, { now: clock() }))
    // Tomorrow is another day: what could not be deleted only takes space.
    .catch(() => undefined);
  return async () => {
    stopGlances();
    await (await engine).stop();
  };
};

/** The windows of this computer see from each other what is open and who writes. */
function showGlances(phoneNumberId: string): () => void {
  const onOthers = (others: ReturnType<typeof useGlance.getState>['others']): void => useGlance.setState({ others });
  const windowId = ulid(clock(), random);
  const glances = new Glances({ channel: glanceChannel(phoneNumberId), windowId, clock, onOthers });
  const tell = (): void => {
    const { conversationId } = useSelection.getState();
    const writing = conversationId !== null && useGlance.getState().writingIn === conversationId;
    glances.say({ attendantId: useSession.getState().attendantId, conversationId, writing });
  };
  const touch = (): void => glances.touch();
  const stops = [useSelection.subscribe(tell), useSession.subscribe(tell), useGlance.subscribe(tell)];
  tell();
  for (const event of ['pointerdown', 'keydown']) addEventListener(event, touch);
  return () => {
    for (const stop of stops) stop();
    for (const event of ['pointerdown', 'keydown']) removeEventListener(event, touch);
    glances.stop();
  };
}

/** Others see from a lock that somebody is signed in here: it ends with the window, whatever happens to it. */
function showWhoIsHere(): void {
  let end: (() => Promise<void>) | null = null;
  let held: string | null = null;
  const follow = (attendantId: string | null): void => {
    if (attendantId === held) return;
    held = attendantId;
    void end?.();
    end = attendantId === null ? null : holdSignedIn(navigator.locks, attendantId);
  };
  useSession.subscribe(({ attendantId }) => follow(attendantId));
  follow(useSession.getState().attendantId);
}

const liveParts = { openCounter: openLive, startWork: startLive };

async function readingParts(): Promise<typeof liveParts> {
  const { reviewOpener, startReviewWork } = await import('./features/review/reviewCounter');
  const openTables = (phoneNumberId: string) => openDatabase(phoneNumberId, { clock, random, readOnly: true });
  return { openCounter: reviewOpener({ bridge, clock, random, openTables }), startWork: startReviewWork };
}

startWords();
showWhoIsHere();
// The only database there is is opened while main is still being asked which number this start is for.
const prepared = prepareCounter(reading ? Promise.resolve(null) : guessedNumber(), openLive);
void Promise.all([reading ? readingParts() : liveParts, followMain(bridge)]).then(([parts]) => {
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(<Root bridge={bridge} {...parts} prepared={prepared} />);
});
