import { IconCopy, IconDeviceMobileMessage, IconPhoto, IconPrinter, IconVector } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ShareLink } from '../../../shared/domain/links/link';
import { useConnection } from '../../stores/connection';
import { Button } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { IconButton } from '../../ui/IconButton';
import { useTranslation } from '../../words/useTranslation';
import { useBridge } from '../app/desk';
import { SettingsSection } from '../settings/SettingsSection';
import { PosterDialog } from './PosterDialog';
import { drawQr } from './qrCode';
import { useCodeActs } from './useCodeActs';
import { useLinkAddress } from './useLinkAddress';
import css from './Share.module.css';

/** The code and the address of a link, to be copied, kept as a file, or printed. */
export function CodeSection({ link }: { readonly link: ShareLink }) {
  const { t } = useTranslation();
  const address = useLinkAddress()(link);
  return (
    <SettingsSection title={t('share.code.title')}>
      {address === null ? (
        <div className={css.fields}>
          <Callout tone="waiting">{t('share.code.unknownNumber')}</Callout>
        </div>
      ) : (
        <Code link={link} address={address} />
      )}
    </SettingsSection>
  );
}

function Code({ link, address }: { readonly link: ShareLink; readonly address: string }) {
  const { t } = useTranslation();
  const bridge = useBridge();
  const phonePage = useConnection((state) => state.status?.phonePageUrl ?? null);
  const drawing = useMemo(() => drawQr(address), [address]);
  const acts = useCodeActs(link, address);
  const [poster, setPoster] = useState(false);
  const { side, path } = drawing;
  return (
    <div className={css.code}>
      <svg
        className={css.qr}
        viewBox={`0 0 ${side} ${side}`}
        role="img"
        aria-label={t('share.code.picture', { name: link.name })}
        shapeRendering="crispEdges"
      >
        <path d={path} />
      </svg>
      <div className={css.codeActs}>
        <div className={css.address}>
          <span aria-label={t('share.code.address')}>{address}</span>
          <IconButton icon={IconCopy} label={t('share.code.copyAddress')} onClick={() => void acts.copyAddress()} />
        </div>
        <div className={css.buttons}>
          <Button icon={IconPrinter} tone="main" onClick={() => setPoster(true)}>
            {t('share.code.poster')}
          </Button>
          <Button icon={IconCopy} onClick={() => void acts.copyPicture()}>
            {t('share.code.copyPicture')}
          </Button>
          <Button icon={IconPhoto} onClick={() => void acts.savePng()}>
            {t('share.code.png')}
          </Button>
          <Button icon={IconVector} onClick={() => void acts.saveSvg()}>
            {t('share.code.svg')}
          </Button>
          {phonePage && (
            <Button
              icon={IconDeviceMobileMessage}
              onClick={() =>
                void bridge.request('app.openExternal', `${phonePage}?link=${encodeURIComponent(address)}`)
              }
            >
              {t('share.code.tryIt')}
            </Button>
          )}
        </div>
      </div>
      {poster && <PosterDialog link={link} address={address} onClose={() => setPoster(false)} />}
    </div>
  );
}
