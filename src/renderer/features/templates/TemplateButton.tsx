import { IconTemplate } from '@tabler/icons-react';
import { useSelection } from '../../stores/selection';
import { useTemplating } from '../../stores/templating';
import { IconButton } from '../../ui/IconButton';
import { useTranslation } from '../../words/useTranslation';

/** Beside the field: a template may go at any time. */
export function TemplateButton() {
  const { t } = useTranslation();
  const conversationId = useSelection((state) => state.conversationId);
  if (conversationId === null) return null;
  return (
    <IconButton
      icon={IconTemplate}
      size={20}
      label={t('templates.button')}
      onClick={() => useTemplating.getState().begin(conversationId)}
    />
  );
}
