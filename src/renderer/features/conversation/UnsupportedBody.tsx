import { useTranslation } from '../../words/useTranslation';
import { PLACEHOLDER } from '../../../shared/domain/portability/chat/chatEntries';
import { Folded } from '../../ui/Folded';
import { useBubbleTab } from './bubbleTabs';
import css from './OtherBody.module.css';

interface UnsupportedBodyProps {
  readonly subtype: string;
  readonly raw: string;
}

export function UnsupportedBody({ subtype, raw }: UnsupportedBodyProps) {
  const { t } = useTranslation();
  const tab = useBubbleTab();
  if (subtype === PLACEHOLDER || subtype === 'revoked') {
    const words = t(subtype === 'revoked' ? 'conversation.deletedBefore' : 'conversation.leftOut');
    return (
      <>
        <span className={css.small}>{words}</span>
        {subtype === PLACEHOLDER && raw !== '' && !raw.startsWith('{') && <p className={css.small}>{raw}</p>}
      </>
    );
  }
  return (
    <>
      <span className={css.small}>{t('conversation.unsupported')}</span>
      <Folded label={t('conversation.unsupportedRaw')} tabIndex={tab}>
        <pre className={css.raw}>{raw}</pre>
      </Folded>
    </>
  );
}
