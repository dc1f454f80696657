import { useState } from 'react';
import { useConnection } from '../../stores/connection';
import type { HistoryReader } from '../../../shared/contract/review';
import { done, type Result } from '../../../shared/kernel/result';
import { useBridge } from '../app/desk';
import type { ArchivePurpose } from '../backup/archivePurpose';
import { RestoreDialog } from '../backup/RestoreDialog';
import { ConnectForm } from './ConnectForm';
import { emptyDraft, type ConnectionDraft } from './connectionDraft';
import css from './FirstStart.module.css';
import type { FormStep } from './formSteps';
import { freshVerifyToken } from './freshVerifyToken';
import { useRefusal } from './useRefusal';
import { Welcome } from './Welcome';

/** No number is open, so there is nobody to ask and no log to note it in: whoever has the phrase has what it protects. */
const readsAll = (): Promise<Result<HistoryReader>> => Promise.resolve(done({ takesEverything: true }));
const nobodyToAsk = (): Promise<null> => Promise.resolve(null);

/** The first screen: try the demonstration number, or connect the official one. */
export function FirstStart() {
  const bridge = useBridge();
  const wordsOf = useRefusal();
  const startFailure = useConnection((state) => state.status?.startFailure ?? null);
  const [connecting, setConnecting] = useState(false);
  // Kept here and not in the form: going back to the first screen loses nothing that was typed.
  const [draft, setDraft] = useState<ConnectionDraft>(() => emptyDraft(freshVerifyToken()));
  const [step, setStep] = useState<FormStep>('prepare');
  const [starting, setStarting] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [archive, setArchive] = useState<{ readonly path: string; readonly purpose: ArchivePurpose } | null>(null);

  const startDemonstration = async (): Promise<void> => {
    setStarting(true);
    setRefusal(null);
    const answer = await bridge.request('connection.startDemonstration');
    setStarting(false);
    if (answer.ok) useConnection.setState({ status: answer.value });
    else setRefusal(wordsOf(answer.failure));
  };
  const pick = async (purpose: ArchivePurpose): Promise<void> => {
    const chosen = await bridge.request('archive.choose');
    if (chosen.ok && chosen.value !== null) setArchive({ path: chosen.value.path, purpose });
  };
  return (
    <main className={css.screen}>
      {connecting ? (
        <ConnectForm
          draft={draft}
          step={step}
          onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
          onStep={setStep}
          onLeave={() => setConnecting(false)}
        />
      ) : (
        <Welcome
          starting={starting}
          refusal={refusal}
          startFailure={startFailure}
          begun={step !== 'prepare' || draft.phoneNumberId !== ''}
          onDemonstration={startDemonstration}
          onConnect={() => setConnecting(true)}
          onRestore={() => void pick('restore')}
          onRead={() => void pick('read')}
        />
      )}
      {archive !== null && (
        <RestoreDialog {...archive} onRead={readsAll} onRestore={nobodyToAsk} onClose={() => setArchive(null)} />
      )}
    </main>
  );
}
