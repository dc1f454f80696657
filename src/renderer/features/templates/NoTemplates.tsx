import { IconCloudOff, IconExternalLink, IconRefresh, IconTemplate } from '@tabler/icons-react';
import { Button } from '../../ui/Button';
import { DialogBody } from '../../ui/DialogBody';
import { EmptyState } from '../../ui/EmptyState';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import type { Templates } from './useTemplates';

const MANAGER = 'https://business.facebook.com/latest/whatsapp_manager/message_templates';

/** Nothing to choose from yet: being fetched, out of reach, or there is none. */
export function NoTemplates({ templates: { list, state, refresh } }: { readonly templates: Templates }) {
  const { t } = useTranslation();
  const { bridge } = useDesk();
  if (list === null || state === 'fetching') {
    return (
      <DialogBody>
        <p role="status">{t('templates.loading')}</p>
      </DialogBody>
    );
  }
  const again = (
    <Button icon={IconRefresh} tone="main" onClick={refresh}>
      {t('templates.refresh')}
    </Button>
  );
  if (list.fetchedAt === null) {
    return (
      <DialogBody>
        <EmptyState
          icon={IconCloudOff}
          title={t('templates.unfetched')}
          text={t(state === 'failed' ? 'templates.fetchFailed' : 'templates.unfetchedText')}
        >
          {again}
        </EmptyState>
      </DialogBody>
    );
  }
  return (
    <DialogBody>
      <EmptyState icon={IconTemplate} title={t('templates.empty')} text={t('templates.emptyText')}>
        <Button icon={IconExternalLink} onClick={() => void bridge.request('app.openExternal', MANAGER)}>
          {t('templates.manager')}
        </Button>
        {again}
      </EmptyState>
    </DialogBody>
  );
}
