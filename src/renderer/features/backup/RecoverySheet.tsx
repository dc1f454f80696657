import { IconCheck, IconCopy, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import type { BackupState } from '../../../shared/contract/backup';
import { useConnection } from '../../stores/connection';
import { Button } from '../../ui/Button';
import { CheckRow } from '../../ui/CheckRow';
import { Problem } from '../../ui/LabelledField';
import { fullMoment } from '../../words/moments';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import css from './Backup.module.css';
import sheet from './RecoverySheet.module.css';

interface RecoverySheetProps {
  readonly phrase: string;
  readonly recoveryKey: string;
  readonly state: BackupState;
  readonly onDone: () => void;
}

/** What opens the backups, shown once: it goes on only when the person says that it is kept. */
export function RecoverySheet({ phrase, recoveryKey, state, onDone }: RecoverySheetProps) {
  const { t } = useTranslation();
  const [kept, setKept] = useState(false);
  const [tried, setTried] = useState(false);
  const [copied, setCopied] = useState(false);
  const groups = groupsOf(recoveryKey);
  const copy = (): Promise<void> => navigator.clipboard.writeText(recoveryKey).then(() => setCopied(true));
  return (
    <div className={css.dialog}>
      <p className={css.lead}>{t('backup.sheet.text')}</p>
      <div className={css.suggested}>
        <span className={css.suggestedLabel}>{t('backup.sheet.phrase')}</span>
        <output className={css.phrase}>{phrase}</output>
        <span className={css.suggestedLabel}>{t('backup.sheet.key')}</span>
        <output className={css.key}>{groups.join(' ')}</output>
      </div>
      <div className={css.sheetActs}>
        <Button icon={IconPrinter} tone={kept ? 'plain' : 'main'} data-autofocus onClick={() => window.print()}>
          {t('backup.sheet.print')}
        </Button>
        <Button icon={copied ? IconCheck : IconCopy} onClick={copy}>
          {copied ? t('setup.field.copied') : t('backup.sheet.copy')}
        </Button>
      </div>
      <CheckRow inset="none" checked={kept} onChange={setKept}>
        {t('backup.sheet.kept')}
      </CheckRow>
      {tried && !kept && <Problem>{t('backup.sheet.keptFirst')}</Problem>}
      <div className={css.foot}>
        <Button tone={kept ? 'main' : 'plain'} onClick={() => (kept ? onDone() : setTried(true))}>
          {t('backup.sheet.done')}
        </Button>
      </div>
      {createPortal(<Printed phrase={phrase} groups={groups} state={state} />, document.body)}
    </div>
  );
}

/** In pieces that one can write down; the word that every key begins with stays whole. */
function groupsOf(key: string): readonly string[] {
  const [, head = '', rest = key] = /^(AGE-SECRET-KEY-1)(.*)$/.exec(key) ?? [];
  return [head, ...(rest.match(/.{1,6}/g) ?? [])].filter((piece) => piece !== '');
}

interface PrintedProps {
  readonly phrase: string;
  readonly groups: readonly string[];
  readonly state: BackupState;
}

function Printed({ phrase, groups, state }: PrintedProps) {
  const { t } = useTranslation();
  const { clock } = useDesk();
  const [when] = useState(() => fullMoment(clock()));
  const number = useConnection((each) => each.status?.displayPhoneNumber) ?? state.phoneNumberId ?? '';
  return (
    <section className={sheet.page} aria-hidden="true">
      <h1>{t('backup.sheet.printed.title')}</h1>
      <p>{t('backup.sheet.printed.number', { number, when })}</p>
      {state.folder !== null && <p>{t('backup.sheet.printed.folder', { folder: state.folder })}</p>}
      <h2>{t('backup.sheet.phrase')}</h2>
      <p className={sheet.secret}>{phrase}</p>
      <h2>{t('backup.sheet.key')}</h2>
      <p className={sheet.secret}>{groups.join(' ')}</p>
      <h2>{t('backup.sheet.printed.steps')}</h2>
      {(['one', 'two', 'three', 'four'] as const).map((step) => (
        <p key={step}>{t(`backup.sheet.printed.${step}`)}</p>
      ))}
      <p className={sheet.warning}>{t('backup.sheet.printed.secret')}</p>
    </section>
  );
}
