import { IconAlertTriangle, IconMoon } from '@tabler/icons-react';
import { useTranslation } from '../../words/useTranslation';
import { Chip } from '../../ui/Chip';
import css from './steps.module.css';

const tunnels = ['cloudflare', 'tailscale', 'ngrok', 'own'] as const;

/** The ways to a public address, what each costs, and what a quick tunnel cannot do. */
export function TunnelGuide() {
  const { t } = useTranslation();
  return (
    <section>
      <h3 className={css.heading}>{t('setup.address.tunnels')}</h3>
      <div className={css.tunnels}>
        {tunnels.map((name) => (
          <article key={name} className={css.tunnel}>
            <h4 className={css.heading}>{t(`setup.tunnels.${name}`)}</h4>
            <p>{t(`setup.tunnels.${name}Text`)}</p>
            <Chip tone={name === 'cloudflare' || name === 'tailscale' ? 'brand' : 'plain'}>
              {t(`setup.tunnels.${name}Fit`)}
            </Chip>
          </article>
        ))}
      </div>
      <div className={css.notes}>
        <p className={css.note} data-tone="warning">
          <IconAlertTriangle size={17} />
          <span>{t('setup.tunnels.quick')}</span>
        </p>
        <p className={css.note}>
          <IconMoon size={17} />
          <span>{t('setup.tunnels.off')}</span>
        </p>
      </div>
    </section>
  );
}
