import { useConnection } from '../../stores/connection';
import { Button } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { useTranslation } from '../../words/useTranslation';
import type { NumberLinks } from './useNumberLinks';

/** What of the page works right now, where it is not all of it. */
export function NumberState({ number }: { readonly number: NumberLinks }) {
  const { t } = useTranslation();
  const kind = useConnection((state) => state.status?.kind);
  const { api, refusal, refresh } = number;
  const again = (
    <Button tone="text" onClick={() => void refresh()}>
      {t('share.state.again')}
    </Button>
  );
  return (
    <>
      {kind === 'demonstration' && <Callout tone="info">{t('share.state.demonstration')}</Callout>}
      {api !== 'ready' && (
        <Callout tone={api === 'starting' ? 'info' : 'waiting'} role="status">
          {t(`share.state.${api}`)} {api === 'offline' && again}
        </Callout>
      )}
      {api === 'ready' && refusal !== null && (
        <Callout tone="waiting" role="status">
          {t('share.state.unread', { code: refusal })} {again}
        </Callout>
      )}
    </>
  );
}
