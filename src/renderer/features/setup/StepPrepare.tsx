import { IconApps, IconCreditCard, IconExternalLink, IconUserCog, IconWorldUpload } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { Button } from '../../ui/Button';
import { useBridge } from '../app/desk';
import { metaPages } from './metaPages';
import css from './steps.module.css';

interface Need {
  readonly name: 'app' | 'system' | 'tunnel' | 'payment';
  readonly icon: ComponentType<{ size?: number; stroke?: number }>;
}

const needs: readonly Need[] = [
  { name: 'app', icon: IconApps },
  { name: 'system', icon: IconUserCog },
  { name: 'tunnel', icon: IconWorldUpload },
  { name: 'payment', icon: IconCreditCard },
];

/** What to have at hand, and where in Meta's pages it is. */
export function StepPrepare() {
  const { t } = useTranslation();
  const bridge = useBridge();
  return (
    <ul className={css.needs}>
      {needs.map(({ name, icon: Icon }) => (
        <li key={name} className={css.need}>
          <span className={css.needIcon} aria-hidden="true">
            <Icon size={19} stroke={1.6} />
          </span>
          <div>
            <p className={css.needTitle}>{t(`setup.prepare.${name}`)}</p>
            <p className={css.needText}>{t(`setup.prepare.${name}Text`)}</p>
          </div>
          {(name === 'app' || name === 'system') && (
            <Button
              tone="text"
              icon={IconExternalLink}
              onClick={() => void bridge.request('app.openExternal', metaPages[name])}
            >
              {t(`setup.prepare.${name}Link`)}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
