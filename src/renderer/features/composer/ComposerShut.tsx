import { IconLock, IconTemplate } from '@tabler/icons-react';
import { useTemplating } from '../../stores/templating';
import { Button } from '../../ui/Button';
import { useTranslation } from '../../words/useTranslation';
import css from './ComposerShut.module.css';

interface ComposerShutProps {
  readonly conversationId: string;
  /** The customer has not written to this number at all: nobody writes first. */
  readonly never: boolean;
  /** What had been begun; it is kept and comes back with the window. */
  readonly draft: string;
}

export function ComposerShut({ conversationId, never, draft }: ComposerShutProps) {
  const { t } = useTranslation();
  return (
    <div className={css.shut} role="note" tabIndex={0} data-pane-focus>
      <IconLock size={20} stroke={1.6} aria-hidden="true" />
      <div className={css.words}>
        <strong>{t('composer.shutTitle')}</strong>
        <p>{t(never ? 'composer.neverText' : 'composer.shutText')}</p>
        {draft !== '' && <p className={css.draft}>{draft}</p>}
      </div>
      {!never && (
        <Button icon={IconTemplate} onClick={() => useTemplating.getState().begin(conversationId)}>
          {t('templates.button')}
        </Button>
      )}
    </div>
  );
}
