import { useTranslation } from '../../words/useTranslation';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { DialogActs, DialogBody } from '../../ui/DialogBody';
import css from './Flows.module.css';

interface RemoveFlowDialogProps {
  readonly name: string;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** A menu does not come back: asks before. */
export function RemoveFlowDialog({ name, onRemove, onClose }: RemoveFlowDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('flows.removeMenu.title', { name })} onClose={onClose}>
      <DialogBody>
        <p className={css.about}>{t('flows.removeMenu.text')}</p>
        <DialogActs>
          <Button onClick={onClose} data-autofocus>
            {t('flows.removeMenu.keep')}
          </Button>
          <Button tone="main" onClick={onRemove}>
            {t('flows.removeMenu.act', { name })}
          </Button>
        </DialogActs>
      </DialogBody>
    </Dialog>
  );
}
