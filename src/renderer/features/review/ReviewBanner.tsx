import { IconEye } from '@tabler/icons-react';
import { useConnection } from '../../stores/connection';
import { Button } from '../../ui/Button';
import { fullMoment, tableMoment } from '../../words/moments';
import { useTranslation } from '../../words/useTranslation';
import { useBridge } from '../app/desk';
import banner from '../status/Banners.module.css';
import { useSalvageWords } from './useSalvageWords';

/** What this window shows, always in sight: which copy, of when, and that nothing leaves it. */
export function ReviewBanner() {
  const { t } = useTranslation();
  const bridge = useBridge();
  const salvageWords = useSalvageWords();
  const facts = useConnection((state) => state.status?.review);
  if (!facts) return null;
  const { source, createdAt, name, salvage } = facts;
  const [day = '', time = ''] = tableMoment(createdAt).split(' ');
  return (
    <section
      className={banner.banner}
      data-tone={salvage === null ? 'waiting' : 'failed'}
      aria-label={t('review.banner')}
      role="status"
    >
      <span className={banner.icon} aria-hidden="true">
        <IconEye size={18} stroke={1.8} />
      </span>
      <div>
        <p className={banner.title} title={fullMoment(createdAt)}>
          {t(`review.title.${source}`, { day, time: time.slice(0, 5), name })}
        </p>
        <p className={banner.text}>
          {salvage !== null && `${salvageWords(salvage)} `}
          {t('review.text')}
        </p>
      </div>
      <div className={banner.side}>
        <Button onClick={() => void bridge.request('review.close')}>{t('review.close')}</Button>
      </div>
    </section>
  );
}
