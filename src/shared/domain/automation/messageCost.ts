/**
 * What WhatsApp bills (cloud-api 8.2): every message that was delivered, by its category; `service` is whatever is no
 * template. Names are WhatsApp's own, and new ones may come: they are kept as they are.
 */
const usualCategories = ['service', 'utility', 'marketing', 'authentication'] as const;

/** Messages of one category in one month. Persisted. */
export interface CategoryCount {
  /** WhatsApp says that these are charged for. */
  readonly billed: number;
  /** Free ones: of the month's first thousand, or a template within the window where that is free. */
  readonly free: number;
  /** Free since the customer came from an advertisement (72 h). */
  readonly entry: number;
}

/** By category. Persisted. */
export type MonthBill = Readonly<Record<string, CategoryCount>>;

/** What a status says of the price of its message, as it is kept with the message. Persisted. */
export interface MessagePricing {
  readonly category: string;
  /** `regular` is charged for; all others are free. */
  readonly type: string;
  /** It is in the month's count: a message counts once. */
  readonly counted: boolean;
}

const nothing: CategoryCount = { billed: 0, free: 0, entry: 0 };

/** The month with one message more. */
export function withMessage(bill: MonthBill, { category, type }: Pick<MessagePricing, 'category' | 'type'>): MonthBill {
  const name = category === '' ? 'service' : category;
  const count = bill[name] ?? nothing;
  const part = type === 'regular' ? 'billed' : type === 'free_entry_point' ? 'entry' : 'free';
  return { ...bill, [name]: { ...count, [part]: count[part] + 1 } };
}

export const currencies = ['BRL', 'USD'] as const;
export type Currency = (typeof currencies)[number];

/** What the owner read in Meta's list. Persisted. */
export interface PriceList {
  readonly currency: Currency;
  /** Of one message, in millionths of the currency, by category; absent: the owner has not said. */
  readonly prices: Readonly<Record<string, number>>;
}

/** A message dearer than this is a slip of the hand. */
const PRICE_MAX = 100_000_000;

/** `0,0375`, `R$ 0,0375` or `0.0375` → 37500 millionths; '' and what is no price: null. */
export function parsePrice(typed: string): number | null {
  const plain = typed.replace(/^\s*(?:R\$|US\$|\$)?\s*/i, '').trim();
  if (!/^\d{1,4}(?:[.,]\d{1,6})?$/.test(plain)) return null;
  const price = Math.round(Number(plain.replace(',', '.')) * 1_000_000);
  return price <= PRICE_MAX ? price : null;
}

/** 37500 → `0,0375`: at least two decimals, as many as it has. */
export function priceWords(price: number): string {
  const [whole = '0', part = ''] = (price / 1_000_000).toFixed(6).split('.');
  return `${whole},${part.replace(/0+$/, '').padEnd(2, '0')}`;
}

export interface CategoryCost {
  readonly category: string;
  readonly count: CategoryCount;
  /** In millionths; null: nothing was said of its price. */
  readonly price: number | null;
  /** Billed messages at that price, in millionths; null where there is no price and something to pay. */
  readonly cost: number | null;
}

export interface MonthCost {
  /** The usual categories, then others that were seen, each with its cost. */
  readonly rows: readonly CategoryCost[];
  /** Of everything whose price is known, in millionths. */
  readonly total: number;
  /** Billed messages whose price nobody has said: they are not in the total. */
  readonly unpriced: number;
}

/** The month in money. Only prices that the owner has written are used, and what lacks one is told apart. */
export function monthCost(bill: MonthBill, { prices }: Pick<PriceList, 'prices'>): MonthCost {
  const others = Object.keys(bill).filter((name) => !usualCategories.some((usual) => usual === name));
  const rows = [...usualCategories, ...others.sort()].map((category): CategoryCost => {
    const count = bill[category] ?? nothing;
    const price = prices[category] ?? null;
    return { category, count, price, cost: costOf(count, price) };
  });
  const open = rows.filter(({ cost }) => cost === null);
  return {
    rows,
    total: rows.reduce((sum, { cost }) => sum + (cost ?? 0), 0),
    unpriced: open.reduce((sum, { count }) => sum + count.billed, 0),
  };
}

function costOf({ billed }: CategoryCount, price: number | null): number | null {
  if (price !== null) return billed * price;
  return billed === 0 ? 0 : null;
}
