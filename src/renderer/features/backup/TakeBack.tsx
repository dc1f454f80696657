import { useState } from 'react';
import { takeRestoreBack } from '../../commands/restore/takeBack';
import { readRestored } from '../../db/meta/read';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useNow } from '../../ui/useNow';
import { plainMoment } from '../../words/moments';
import { useTranslation } from '../../words/useTranslation';
import { useOccasion } from '../app/useOccasion';
import { useDesk } from '../app/desk';
import { useCalmQuery } from '../status/useCalmQuery';
import css from './Backup.module.css';

/** After a restore: what stood here before is still there for a while, and one click away. */
export function TakeBack({ locked }: { readonly locked: boolean }) {
  const { t } = useTranslation();
  const { db, bridge, clock, attendantId: by } = useDesk();
  const now = useNow(clock);
  const occasion = useOccasion();
  const restored = useCalmQuery(() => readRestored(db), [db]);
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState(false);
  if (!restored || restored.before === null) return null;
  const back = async (): Promise<void> => {
    const taken = await takeRestoreBack(db, { by }, occasion());
    setRefused(!taken.ok);
    if (taken.ok) await bridge.request('archive.takenBack', db.phoneNumberId);
  };
  return (
    <section className={css.back}>
      <div className={css.nowText}>
        <strong>{t('backup.back.title', { when: plainMoment(restored.from, now) })}</strong>
        <p>{t('backup.back.text')}</p>
      </div>
      <Button disabled={locked} onClick={() => setAsking(true)}>
        {t('backup.back.button')}
      </Button>
      {asking && (
        <Dialog title={t('backup.back.ask')} onClose={() => setAsking(false)}>
          <div className={css.dialog}>
            <p>{t('backup.back.askText')}</p>
            {refused && (
              <p className={css.refusal} role="alert">
                {t('backup.locked')}
              </p>
            )}
            <div className={css.foot}>
              <Button onClick={() => setAsking(false)}>{t('team.cancel')}</Button>
              <Button tone="main" data-autofocus onClick={back}>
                {t('backup.back.confirm')}
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </section>
  );
}
