import { IconRefresh, IconTemplate } from '@tabler/icons-react';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { TemplateList as KeptTemplates } from '../../../shared/domain/templates/template';
import { EmptyState } from '../../ui/EmptyState';
import { IconButton } from '../../ui/IconButton';
import { TextInput } from '../../ui/TextInput';
import { plainMoment } from '../../words/moments';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import type { Around } from './around';
import { TemplateFilling } from './TemplateFilling';
import { TemplateOfferList } from './TemplateOfferList';
import { findOffers, templateOffers } from './templateOffers';
import type { Templates } from './useTemplates';
import css from './Templates.module.css';

interface TemplatePickingProps {
  readonly list: KeptTemplates;
  readonly templates: Templates;
  readonly around: Around;
}

/** The templates on the left, by keys like any picker; the one that is marked beside them, to be filled. */
export function TemplatePicking({ list, templates, around }: TemplatePickingProps) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const [mark, setMark] = useState<string | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const filling = useRef<HTMLDivElement>(null);
  const { marketing } = around.contact;
  const all = useMemo(() => templateOffers(list.templates, marketing), [list, marketing]);
  const offers = useMemo(() => findOffers(all, query), [all, query]);
  const active = offers.find(({ key }) => key === mark) ?? offers[0];

  function step(by: number): void {
    const place = offers.findIndex(({ key }) => key === active?.key);
    setMark(offers[(place + by + offers.length) % offers.length]?.key ?? null);
  }
  const box = (): HTMLFormElement | null | undefined => filling.current?.querySelector('form');
  function goOn(): void {
    filling.current?.querySelector<HTMLElement>('[data-template-first]')?.focus();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) box()?.requestSubmit();
    else if (event.key === 'Enter') goOn();
    else if (event.key === 'Escape' && query !== '') setQuery('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <div className={css.frame}>
      <div className={css.side}>
        <div className={css.search}>
          <TextInput
            ref={search}
            data-autofocus
            role="combobox"
            aria-label={t('templates.search')}
            aria-controls="template-offers"
            aria-expanded
            aria-activedescendant={active && `template-${active.key}`}
            placeholder={t('templates.search')}
            value={query}
            onChange={setQuery}
            onKeyDown={onKeyDown}
          />
        </div>
        {offers.length === 0 && <p className={css.none}>{t('templates.notFound', { query })}</p>}
        <TemplateOfferList
          offers={offers}
          active={active?.key ?? null}
          onMark={(key) => {
            setMark(key);
            requestAnimationFrame(goOn);
          }}
        />
        <Freshness list={list} templates={templates} />
      </div>
      <div ref={filling} className={css.detail}>
        {active ? (
          <TemplateFilling key={active.key} offer={active} around={around} onBack={() => search.current?.focus()} />
        ) : (
          <div className={css.nothing}>
            <EmptyState icon={IconTemplate} title={t('templates.pick')} text={t('templates.pickText')} />
          </div>
        )}
      </div>
    </div>
  );
}

/** Of when the list is, and the way to a newer one. */
function Freshness({ list, templates: { state, refresh } }: Pick<TemplatePickingProps, 'list' | 'templates'>) {
  const { t } = useTranslation();
  const { clock } = useDesk();
  const [now] = useState(clock);
  const words =
    state === 'failed'
      ? t('templates.fetchFailed')
      : state === 'fetching'
        ? t('templates.refreshing')
        : t('templates.fetchedAt', { moment: plainMoment(list.fetchedAt ?? now, now) });
  return (
    <div className={css.fresh} data-failed={state === 'failed' || undefined}>
      <span role="status">{words}</span>
      <IconButton
        icon={IconRefresh}
        size={16}
        label={t('templates.refresh')}
        disabled={state === 'fetching'}
        onClick={refresh}
      />
    </div>
  );
}
