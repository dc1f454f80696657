import { useTranslation } from '../../words/useTranslation';
import { useEngineStatus } from '../../stores/engineStatus';
import { countWords } from '../../words/countWords';
import css from './StatusBar.module.css';

/** What the engine is doing, and how far it is while it catches up. */
export function EngineFact() {
  const { t } = useTranslation();
  const { phase, replay, problem, sendingPaused } = useEngineStatus();
  if (problem) {
    return (
      <span className={css.fact} data-tone="failed">
        {t(`status.problem.${problem}`)}
      </span>
    );
  }
  if (replay) {
    return (
      <span className={`${css.fact} ${css.replay}`}>
        <progress value={replay.done} max={Math.max(1, replay.total)} aria-hidden="true" />
        {t('status.replay', { done: countWords(replay.done), total: countWords(replay.total) })}
      </span>
    );
  }
  if (sendingPaused) {
    return (
      <span className={css.fact} data-tone="failed">
        {t('status.engine.paused')}
      </span>
    );
  }
  return (
    <span className={css.fact} data-tone={phase === 'stopped' ? 'waiting' : 'quiet'}>
      {t(`status.engine.${phase}`)}
    </span>
  );
}
