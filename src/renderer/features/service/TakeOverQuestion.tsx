import { useTranslation } from '../../words/useTranslation';
import { Button } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { Dialog } from '../../ui/Dialog';
import { DialogActs, DialogBody } from '../../ui/DialogBody';
import css from './dialogs.module.css';

interface TakeOverQuestionProps {
  readonly name: string;
  /** The other one is writing right now. */
  readonly writing: boolean;
  readonly onTakeOver: () => void;
  readonly onClose: () => void;
}

/** Taking a conversation from somebody is asked for once, and the button names whose it is. */
export function TakeOverQuestion({ name, writing, onTakeOver, onClose }: TakeOverQuestionProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('service.takeOverAsk.title', { name })} onClose={onClose} width={420}>
      <DialogBody>
        {writing && <Callout tone="waiting">{t('service.takeOverAsk.writing', { name })}</Callout>}
        <p className={css.text}>{t('service.takeOverAsk.text', { name })}</p>
        <DialogActs>
          <Button onClick={onClose}>{t('service.cancel')}</Button>
          <Button tone="main" data-autofocus onClick={onTakeOver}>
            {t('service.takeOverAsk.confirm', { name })}
          </Button>
        </DialogActs>
      </DialogBody>
    </Dialog>
  );
}
