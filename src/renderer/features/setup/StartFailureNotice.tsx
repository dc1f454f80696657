import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { Failure } from '../../../shared/kernel/result';
import { useConnection } from '../../stores/connection';
import { Button } from '../../ui/Button';
import { useBridge } from '../app/desk';
import css from './StartFailureNotice.module.css';
import { startFailureKind } from './startFailureKind';

interface StartFailureNoticeProps {
  readonly failure: Failure;
  /** Another number is being opened. */
  readonly disabled: boolean;
}

/** Why the number of this start is not open, and what to do about it. */
export function StartFailureNotice({ failure, disabled }: StartFailureNoticeProps) {
  const { t } = useTranslation();
  const bridge = useBridge();
  const [trying, setTrying] = useState(false);
  const [still, setStill] = useState(false);
  const kind = startFailureKind(failure.code);

  const tryAgain = async (): Promise<void> => {
    setTrying(true);
    setStill(false);
    const answer = await bridge.request('connection.startAgain');
    setTrying(false);
    if (answer.ok) useConnection.setState({ status: answer.value });
    else setStill(true);
  };
  return (
    <section className={css.notice} role="alert" aria-labelledby="start-failure-title">
      <IconAlertTriangle size={20} stroke={1.7} className={css.icon} aria-hidden="true" />
      <div className={css.body}>
        <h2 className={css.title} id="start-failure-title">
          {t(`setup.startFailure.${kind}.title`)}
        </h2>
        <p className={css.text}>{t(`setup.startFailure.${kind}.text`)}</p>
        <p className={css.text}>{t('setup.startFailure.kept')}</p>
        {failure.detail && <p className={css.detail}>{t('setup.startFailure.detail', { detail: failure.detail })}</p>}
        {/* What was lost does not come back by trying: the number is connected anew, below. */}
        {kind !== 'memory' && (
          <div className={css.acts}>
            <Button icon={IconRefresh} disabled={disabled || trying} aria-busy={trying} onClick={tryAgain}>
              {trying ? t('setup.startFailure.trying') : t('setup.startFailure.again')}
            </Button>
            {still && <span className={css.still}>{t('setup.startFailure.still')}</span>}
          </div>
        )}
      </div>
    </section>
  );
}
