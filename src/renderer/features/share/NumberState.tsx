import { useConnection } from '../../stores/connection';
import { Button } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { useTranslation } from '../../words/useTranslation';
import type { NumberLinks } from './useNumberLinks';

/** What of the page works right now, where it is not all of it. */
export function NumberState({ number }: { readonly number: NumberLinks }) {
  const { t } = useTranslation();
  const kind = useConnection((state) => state.status?.kind);
  const api = useConnection((state) => state.status?.api ?? 'starting');
  return (
    <>
      {kind === 'demonstration' && <Callout tone="info">{t('share.state.demonstration')}</Callout>}
      {api !== 'ready' && (
        <Callout tone={api === 'starting' ? 'info' : 'waiting'} role="status">
          {t(`share.state.${api}`)}
        </Callout>
      )}
      {api === 'ready' && number.refusal !== null && (
        <Callout tone="waiting" role="status">
          {t('share.state.unread', { code: number.refusal })}{' '}
          <Button tone="text" onClick={() => void number.refresh()}>
            {t('share.state.again')}
          </Button>
        </Callout>
      )}
    </>
  );
}
