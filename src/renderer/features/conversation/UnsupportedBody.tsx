import { useTranslation } from '../../words/useTranslation';
import css from './OtherBody.module.css';

export function UnsupportedBody({ raw }: { readonly raw: string }) {
  const { t } = useTranslation();
  return (
    <>
      <span className={css.small}>{t('conversation.unsupported')}</span>
      <details>
        <summary className={css.small}>{t('conversation.unsupportedRaw')}</summary>
        <pre className={css.raw}>{raw}</pre>
      </details>
    </>
  );
}
