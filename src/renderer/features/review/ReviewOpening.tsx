import { useConnection } from '../../stores/connection';
import { useReview } from '../../stores/review';
import { Button } from '../../ui/Button';
import { tableMoment } from '../../words/moments';
import { useTranslation } from '../../words/useTranslation';
import { useBridge } from '../app/desk';
import { ProgressLine } from '../backup/ProgressLine';
import css from './Review.module.css';

/** While a history opens: how far it is, and the way out. */
export function ReviewOpening() {
  const { t } = useTranslation();
  const bridge = useBridge();
  const facts = useConnection((state) => state.status?.review);
  const share = useReview((state) => state.share);
  return (
    <main className={css.opening}>
      <section className={css.card} aria-label={t('review.opening')}>
        <h1 className={css.heading}>{t('review.opening')}</h1>
        {facts && (
          <p className={css.text}>
            <bdi>{facts.name}</bdi> · {tableMoment(facts.createdAt).slice(0, 16)}
          </p>
        )}
        <ProgressLine label={t('review.reading')} share={share} />
        <p className={css.text}>{t('review.openingText')}</p>
        <div className={css.foot}>
          <Button autoFocus onClick={() => void bridge.request('review.close')}>
            {t('review.cancel')}
          </Button>
        </div>
      </section>
    </main>
  );
}
