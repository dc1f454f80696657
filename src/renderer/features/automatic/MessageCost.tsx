import { IconExternalLink } from '@tabler/icons-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useId, useState } from 'react';
import { currencies, monthCost, parsePrice, priceWords } from '../../../shared/domain/automation/messageCost';
import type { CategoryCost, Currency, PriceList } from '../../../shared/domain/automation/messageCost';
import { monthOf } from '../../commands/receive/countBilled';
import { readPrices } from '../../db/house/readPrices';
import { readBilling } from '../../db/meta/read';
import { Button } from '../../ui/Button';
import { Problem } from '../../ui/LabelledField';
import { Select } from '../../ui/Select';
import { TextInput } from '../../ui/TextInput';
import { countWords } from '../../words/countWords';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { SettingRow } from '../settings/SettingRow';
import { SettingsSection } from '../settings/SettingsSection';
import { metaPages } from '../setup/metaPages';
import css from './MessageCost.module.css';
import { useCostWords } from './useCostWords';
import { useSetPrices } from './useSetPrices';

/** Delivered messages as WhatsApp priced them, in money: by category, at the prices that the owner wrote. */
export function MessageCost({ locked }: { readonly locked: string | null }) {
  const { t } = useTranslation();
  const { db, bridge, clock } = useDesk();
  const currencyId = useId();
  const [chosen, setChosen] = useState<string | null>(null);
  const read = useLiveQuery(async () => ({ billing: await readBilling(db), list: await readPrices(db) }), [db]);
  const set = useSetPrices();
  const words = useCostWords();
  if (read === undefined) return null;
  const { billing, list } = read;
  const now = monthOf(clock());
  const month = chosen ?? now;
  const months = [...new Set([now, ...Object.keys(billing?.months ?? {})])].sort().reverse();
  const { rows, total, unpriced } = monthCost(billing?.months[month] ?? {}, list);
  const put = (part: Partial<PriceList>): Promise<void> => set({ ...list, ...part });
  return (
    <SettingsSection title={t('messageCost.title')} locked={locked}>
      <div className={css.cost}>
        <div className={css.head}>
          <strong className={css.total}>{t('messageCost.total', { money: words.money(total, list.currency) })}</strong>
          {unpriced > 0 && <span className={css.missing}>{t('messageCost.unpriced', { count: unpriced })}</span>}
          <span className={css.gap} />
          <Select
            width="medium"
            aria-label={t('messageCost.month')}
            value={month}
            options={months.map((value) => ({ value, label: words.month(value) }))}
            onChange={setChosen}
          />
        </div>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('messageCost.category')}</th>
              <th scope="col">{t('messageCost.free')}</th>
              <th scope="col">{t('messageCost.billed')}</th>
              <th scope="col">{t('messageCost.price')}</th>
              <th scope="col">{t('messageCost.cost')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <CostRow
                key={row.category}
                row={row}
                currency={list.currency}
                onPrice={(price) => put({ prices: withPrice(list.prices, row.category, price) })}
              />
            ))}
          </tbody>
        </table>
        <p className={css.about}>{t('messageCost.about')}</p>
      </div>
      <SettingRow label={t('messageCost.currency')} hint={t('messageCost.listHint')} htmlFor={currencyId}>
        <Button
          tone="text"
          icon={IconExternalLink}
          onClick={() => void bridge.request('app.openExternal', metaPages.prices)}
        >
          {t('messageCost.list')}
        </Button>
        <Select
          id={currencyId}
          width="medium"
          value={list.currency}
          options={currencies.map((value) => ({ value, label: t(`messageCost.currencies.${value}`) }))}
          onChange={(currency: Currency) => void put({ currency })}
        />
      </SettingRow>
    </SettingsSection>
  );
}

interface CostRowProps {
  readonly row: CategoryCost;
  readonly currency: Currency;
  readonly onPrice: (price: number | null) => Promise<void>;
}

function CostRow({ row: { category, count, price, cost }, currency, onPrice }: CostRowProps) {
  const { t } = useTranslation();
  const words = useCostWords();
  const name = words.category(category);
  return (
    <tr>
      <th scope="row">
        {name}
        {words.hint(category) !== null && <span className={css.hint}>{words.hint(category)}</span>}
      </th>
      <td>{countWords(count.free + count.entry)}</td>
      <td>{countWords(count.billed)}</td>
      <td>
        {count.entry > 0 && count.billed === 0 && price === null ? (
          '–'
        ) : (
          <PriceField label={t('messageCost.priceOf', { category: name })} price={price} onPrice={onPrice} />
        )}
      </td>
      <td>
        {cost === null ? <em className={css.missing}>{t('messageCost.noPrice')}</em> : words.money(cost, currency)}
      </td>
    </tr>
  );
}

interface PriceFieldProps {
  readonly label: string;
  readonly price: number | null;
  readonly onPrice: (price: number | null) => Promise<void>;
}

/** Kept with Enter or when it is left; what is no price stays to be mended, and nothing is changed. */
function PriceField({ label, price, onPrice }: PriceFieldProps) {
  const { t } = useTranslation();
  const problemId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed !== null && typed.trim() !== '' && parsePrice(typed) === null;
  async function keep(): Promise<void> {
    if (typed === null || wrong) return;
    await onPrice(parsePrice(typed));
    setTyped(null);
  }
  return (
    <>
      <TextInput
        width="short"
        inputMode="decimal"
        aria-label={label}
        aria-describedby={wrong ? problemId : undefined}
        wrong={wrong}
        maxLength={12}
        value={typed ?? (price === null ? '' : priceWords(price))}
        onChange={setTyped}
        onBlur={() => void keep()}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) void keep();
          if (event.key === 'Escape' && typed !== null) {
            event.stopPropagation();
            setTyped(null);
          }
        }}
      />
      {wrong && <Problem id={problemId}>{t('messageCost.bad')}</Problem>}
    </>
  );
}

function withPrice(prices: PriceList['prices'], category: string, price: number | null): PriceList['prices'] {
  const { [category]: _before, ...others } = prices;
  return price === null ? others : { ...others, [category]: price };
}
