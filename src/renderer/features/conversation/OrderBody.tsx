import { useTranslation } from '../../words/useTranslation';
import type { OrderContent } from '../../../shared/domain/conversations/content';
import css from './OtherBody.module.css';

function money(amount: number, currency: string): string {
  try {
    return amount.toLocaleString('pt-BR', { style: 'currency', currency });
  } catch {
    // The currency is the customer's text; Intl refuses what is not ISO 4217.
    return `${amount.toLocaleString('pt-BR')} ${currency}`;
  }
}

export function OrderBody({ order }: { readonly order: OrderContent }) {
  const { t } = useTranslation();
  const currencies = new Set(order.items.map((item) => item.currency));
  const total = order.items.reduce((sum, item) => sum + item.price * item.quantity, 0);
  return (
    <>
      <div className={css.title}>{t('conversation.order')}</div>
      <table className={css.table}>
        <tbody>
          {order.items.map((item, place) => (
            <tr key={place}>
              <td>{`${item.quantity} × ${item.productId}`}</td>
              <td>{money(item.price * item.quantity, item.currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <span className={css.small}>
        {currencies.size === 1
          ? t('conversation.orderTotal', { total: money(total, order.items[0]?.currency ?? 'BRL') })
          : t('conversation.orderItems', { count: order.items.length })}
      </span>
      {order.text !== undefined && (
        <p className={css.said} dir="auto">
          {order.text}
        </p>
      )}
    </>
  );
}
