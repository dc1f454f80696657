import type { ShareLink } from '../../../shared/domain/links/link';
import { IconQrcode } from '@tabler/icons-react';
import { Button } from '../../ui/Button';
import { Row, RowList } from '../../ui/RowList';
import { useTranslation } from '../../words/useTranslation';
import type { Opened } from './opened';
import type { NumberLinks } from './useNumberLinks';
import css from './Share.module.css';

interface ElsewhereProps {
  readonly links: readonly ShareLink[];
  readonly number: NumberLinks;
  readonly locked: string | null;
  readonly onOpen: (opened: Opened) => void;
}

/** Codes that WhatsApp has and nobody here has named: made elsewhere, or by an answer that was lost. */
export function Elsewhere({ links, number, locked, onOpen }: ElsewhereProps) {
  const { t } = useTranslation();
  const strangers = (number.links ?? []).filter(({ code }) => !links.some((link) => link.code === code));
  if (strangers.length === 0) return null;
  return (
    <section className={css.elsewhere} aria-label={t('share.elsewhere.title')}>
      <h2>{t('share.elsewhere.title')}</h2>
      <p>{t('share.elsewhere.hint')}</p>
      <RowList label={t('share.elsewhere.title')}>
        {strangers.map((link) => (
          <Row
            key={link.code}
            after={
              <Button disabled={locked !== null} title={locked ?? undefined} onClick={() => onOpen(link)}>
                {t('share.elsewhere.name')}
              </Button>
            }
          >
            <span className={css.stranger}>
              <IconQrcode size={18} stroke={1.7} aria-hidden="true" />
              <span>
                <strong dir="auto">{link.text}</strong>
                <small>{link.url}</small>
              </span>
            </span>
          </Row>
        ))}
      </RowList>
    </section>
  );
}
