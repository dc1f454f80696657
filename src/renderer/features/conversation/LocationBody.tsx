import { IconMapPin } from '@tabler/icons-react';
import { useTranslation } from '../../words/useTranslation';
import type { LocationContent } from '../../../shared/domain/conversations/content';
import { Button } from '../../ui/Button';
import { useBridge } from '../app/desk';
import { useBubbleTab } from './bubbleTabs';
import css from './OtherBody.module.css';

export function LocationBody({ location }: { readonly location: LocationContent }) {
  const { t } = useTranslation();
  const bridge = useBridge();
  const tab = useBubbleTab();
  const { latitude, longitude } = location;
  const map = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
  return (
    <div className={css.block}>
      <span className={css.icon} aria-hidden="true">
        <IconMapPin size={20} stroke={1.6} />
      </span>
      <div className={css.facts}>
        <strong dir="auto">{location.name ?? t('conversation.location')}</strong>
        <span dir="auto">{location.address ?? `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`}</span>
        <Button tone="text" tabIndex={tab} data-opens onClick={() => void bridge.request('app.openExternal', map)}>
          {t('conversation.openMap')}
        </Button>
      </div>
    </div>
  );
}
