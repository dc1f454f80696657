import { IconFile, IconMovie, IconPhoto } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { shownTemplate } from '../../../shared/domain/templates/fillTemplate';
import { useTranslation } from '../../words/useTranslation';
import type { TemplateOffer } from './templateOffers';
import { useOfferWords } from './useOfferWords';
import css from './Templates.module.css';

interface TemplateOfferListProps {
  readonly offers: readonly TemplateOffer[];
  readonly active: string | null;
  readonly onMark: (key: string) => void;
}

/** What can be sent, then what cannot and why; the keyboard stays in the search. */
export function TemplateOfferList({ offers, active, onMark }: TemplateOfferListProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active, offers]);
  const firstUnfit = offers.findIndex(({ why }) => why !== null);
  return (
    <div ref={list} id="template-offers" className={css.list} role="listbox" aria-label={t('templates.list')}>
      {offers.map((offer, place) => (
        <div key={offer.key} role="presentation">
          {place === firstUnfit && (
            <div className={css.part} role="presentation">
              {t('templates.notHere')}
            </div>
          )}
          <OfferRow offer={offer} active={offer.key === active} onMark={() => onMark(offer.key)} />
        </div>
      ))}
    </div>
  );
}

const icons = { image: IconPhoto, video: IconMovie, document: IconFile } as const;

interface OfferRowProps {
  readonly offer: TemplateOffer;
  readonly active: boolean;
  readonly onMark: () => void;
}

function OfferRow({ offer, active, onMark }: OfferRowProps) {
  const { t } = useTranslation();
  const words = useOfferWords();
  const { key, title, template, form, why } = offer;
  const media = form.header?.kind === 'file' ? form.header.media : null;
  const Icon = media && icons[media];
  const language = words.language(template.language);
  return (
    <div
      id={`template-${key}`}
      role="option"
      aria-selected={active}
      data-unfit={why !== null || undefined}
      className={css.offer}
      onPointerDown={(event) => {
        event.preventDefault();
        onMark();
      }}
    >
      <span className={css.line}>
        <span className={css.title} title={template.name}>
          {title}
        </span>
        {Icon && <Icon size={14} stroke={1.7} aria-label={t(`templates.files.${media}`)} />}
        <span className={css.aside}>{[language, words.category(template.category)].filter(Boolean).join(' · ')}</span>
      </span>
      <span className={css.text} dir="auto">
        {why === null ? shownTemplate(form, {}).body : words.why(why)}
      </span>
    </div>
  );
}
