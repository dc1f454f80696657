import {
  IconArrowRight,
  IconDeviceFloppy,
  IconHome,
  IconLoader2,
  IconPlugConnected,
  IconRosetteDiscountCheck,
  IconSparkles,
} from '@tabler/icons-react';
import { useTranslation } from '../../words/useTranslation';
import type { Failure } from '../../../shared/kernel/result';
import css from './FirstStart.module.css';
import { StartFailureNotice } from './StartFailureNotice';

interface WelcomeProps {
  readonly starting: boolean;
  readonly refusal: string | null;
  /** Why the number that this start was for is not open. */
  readonly startFailure: Failure | null;
  /** The form has been begun and is waiting. */
  readonly begun: boolean;
  readonly onDemonstration: () => Promise<void>;
  readonly onConnect: () => void;
  readonly onRestore: () => void;
  /** An archive, to be read only. */
  readonly onRead: () => void;
}

export function Welcome({
  starting,
  refusal,
  startFailure,
  begun,
  onDemonstration,
  onConnect,
  onRestore,
  onRead,
}: WelcomeProps) {
  const { t } = useTranslation();
  const DemoIcon = starting ? IconLoader2 : IconSparkles;
  return (
    <div className={css.welcome}>
      <Hero />
      <section className={css.ways} aria-labelledby="ways-title">
        {startFailure && <StartFailureNotice failure={startFailure} disabled={starting} />}
        <h2 className={css.waysTitle} id="ways-title">
          {t('setup.ways.title')}
        </h2>
        <button
          type="button"
          className={css.way}
          data-first="true"
          disabled={starting}
          aria-busy={starting}
          onClick={onDemonstration}
        >
          <span className={css.wayIcon} aria-hidden="true">
            <DemoIcon size={22} stroke={1.6} className={starting ? css.turning : undefined} />
          </span>
          <span>
            <span className={css.wayName}>{t('setup.ways.demonstration')}</span>
            <span className={css.wayText}>{t('setup.ways.demonstrationText')}</span>
            <span className={css.wayTime}>
              {starting ? t('setup.ways.starting') : t('setup.ways.demonstrationTime')}
            </span>
          </span>
          <IconArrowRight size={20} stroke={1.6} className={css.arrow} aria-hidden="true" />
        </button>
        {refusal && (
          <p className={css.refusal} role="alert">
            {refusal}
          </p>
        )}
        <button type="button" className={css.way} disabled={starting} onClick={onConnect}>
          <span className={css.wayIcon} aria-hidden="true">
            <IconPlugConnected size={22} stroke={1.6} />
          </span>
          <span>
            <span className={css.wayName}>{t('setup.ways.official')}</span>
            <span className={css.wayText}>{t('setup.ways.officialText')}</span>
            <span className={css.wayTime}>{begun ? t('setup.ways.resume') : t('setup.ways.officialTime')}</span>
          </span>
          <IconArrowRight size={20} stroke={1.6} className={css.arrow} aria-hidden="true" />
        </button>
        <p className={css.hint}>
          {t('backup.first.hint')}{' '}
          <button type="button" className={css.restore} disabled={starting} onClick={onRestore}>
            {t('backup.first.link')}
          </button>
          {' · '}
          <button type="button" className={css.restore} disabled={starting} onClick={onRead}>
            {t('review.open.first')}
          </button>
        </p>
        <p className={css.hint}>{t('setup.ways.hint')}</p>
      </section>
    </div>
  );
}

function Hero() {
  const { t } = useTranslation();
  return (
    <header className={css.hero}>
      <div className={css.mark}>
        <span className={css.logo} aria-hidden="true">
          {t('setup.brand').charAt(0)}
        </span>
        {t('setup.brand')}
      </div>
      <div>
        <h1 className={css.title}>{t('setup.welcome.title')}</h1>
        <p className={css.lead}>{t('setup.welcome.lead')}</p>
      </div>
      <ul className={css.promises}>
        <li>
          <IconDeviceFloppy size={18} stroke={1.6} />
          {t('setup.welcome.safe')}
        </li>
        <li>
          <IconRosetteDiscountCheck size={18} stroke={1.6} />
          {t('setup.welcome.official')}
        </li>
        <li>
          <IconHome size={18} stroke={1.6} />
          {t('setup.welcome.local')}
        </li>
      </ul>
    </header>
  );
}
