import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import type { BackupState } from '../../../shared/contract/backup';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FormFrame } from '../../ui/FormFrame';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { useHouseAct } from '../app/useHouseAct';
import { OwnPhrase } from './OwnPhrase';
import { RecoverySheet } from './RecoverySheet';
import { STRONG_ENOUGH, strengthOf, suggestPhrase } from './strength';
import { useBackupWords } from './useBackupWords';
import css from './Backup.module.css';

interface ProtectDialogProps {
  readonly state: BackupState;
  readonly onClose: () => void;
}

type Kept = { readonly phrase: string; readonly recoveryKey: string };

/** The passphrase: a suggested one, or one's own if it is hard to guess; then the sheet that is printed once. */
export function ProtectDialog({ state, onClose }: ProtectDialogProps) {
  const { t } = useTranslation();
  const { bridge, random } = useDesk();
  const wordsOf = useBackupWords();
  const note = useHouseAct();
  const [suggested, setSuggested] = useState(() => suggestPhrase(random));
  const [own, setOwn] = useState<{ readonly phrase: string; readonly again: string } | null>(null);
  const [problem, setProblem] = useState<'tooWeak' | 'notSame' | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [kept, setKept] = useState<Kept | null>(null);
  const submit = async (): Promise<void> => {
    const phrase = own?.phrase ?? suggested;
    if (own !== null && (await strengthOf(phrase)) < STRONG_ENOUGH) return setProblem('tooWeak');
    if (own !== null && own.again !== phrase) return setProblem('notSame');
    if ((await note({ kind: 'backup.changed', body: { what: 'passphrase' } })) !== null)
      return setRefusal(t('backup.locked'));
    const made = await bridge.request('backup.protect', phrase);
    if (made.ok) setKept({ phrase, recoveryKey: made.value.recoveryKey });
    else setRefusal(wordsOf(made.failure));
  };
  if (kept !== null) {
    return (
      <Dialog title={t('backup.sheet.title')} onClose={null} width={560}>
        <RecoverySheet {...kept} state={state} onDone={onClose} />
      </Dialog>
    );
  }
  return (
    <Dialog title={t('backup.protect.title')} onClose={onClose} width={520}>
      <FormFrame submit={t('backup.protect.submit')} onSubmit={submit} onCancel={onClose} refusal={refusal}>
        <p className={css.lead}>{t('backup.protect.text')}</p>
        {state.protected && <p className={css.renewing}>{t('backup.protect.renewing')}</p>}
        {own === null ? (
          <div className={css.suggested}>
            <span className={css.suggestedLabel}>{t('backup.protect.suggested')}</span>
            <output className={css.phrase}>{suggested}</output>
            <Button icon={IconRefresh} onClick={() => setSuggested(suggestPhrase(random))}>
              {t('backup.protect.another')}
            </Button>
          </div>
        ) : (
          <OwnPhrase
            {...own}
            problem={problem}
            onChange={(change) => {
              setOwn({ ...own, ...change });
              setProblem(null);
            }}
          />
        )}
        <div>
          <Button tone="text" onClick={() => setOwn(own === null ? { phrase: '', again: '' } : null)}>
            {own === null ? t('backup.protect.own') : t('backup.protect.useSuggested')}
          </Button>
        </div>
      </FormFrame>
    </Dialog>
  );
}
