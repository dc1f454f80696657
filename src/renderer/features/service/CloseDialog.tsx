import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { Button } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { Dialog } from '../../ui/Dialog';
import { DialogActs, DialogForm } from '../../ui/DialogBody';
import { TagField } from './TagField';
import css from './dialogs.module.css';

interface CloseDialogProps {
  /** How many are closed; their tags are left alone when there are several. */
  readonly count: number;
  readonly tags: readonly string[];
  readonly knownTags: readonly string[];
  /** How many of them are still waiting for a word. */
  readonly waiting: number;
  readonly onCloseConversations: (reason: string | null, tags: readonly string[]) => void;
  readonly onClose: () => void;
}

const reasons = ['solved', 'informed', 'no-answer', 'mistake'] as const;
const REASON_MAX = 80;

/** Why it ends, and under which words it is found again. */
export function CloseDialog(props: CloseDialogProps) {
  const { count, knownTags, waiting, onCloseConversations, onClose } = props;
  const { t } = useTranslation();
  const [picked, setPicked] = useState<(typeof reasons)[number] | null>(null);
  const [other, setOther] = useState('');
  const [tags, setTags] = useState(props.tags);
  const many = count > 1;
  const reason = other.trim() !== '' ? other.trim() : picked && t(`service.closing.reasons.${picked}`);
  const confirm = (): void => onCloseConversations(reason, tags);
  return (
    <Dialog title={many ? t('service.closing.titleMany', { count }) : t('service.closing.title')} onClose={onClose}>
      <DialogForm
        onSubmit={confirm}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) confirm();
        }}
      >
        {waiting > 0 && (
          <Callout tone="waiting">
            {many ? t('service.closing.waitingMany', { count: waiting }) : t('service.closing.waiting')}
          </Callout>
        )}
        <div role="group" aria-label={t('service.closing.reason')}>
          <span className={css.label}>{t('service.closing.reason')}</span>
          <div className={css.reasons}>
            {reasons.map((each) => (
              <button
                key={each}
                type="button"
                className={css.reason}
                aria-pressed={picked === each && other.trim() === ''}
                onClick={() => {
                  setPicked(picked === each ? null : each);
                  setOther('');
                }}
              >
                {t(`service.closing.reasons.${each}`)}
              </button>
            ))}
          </div>
        </div>
        <input
          className={css.search}
          value={other}
          maxLength={REASON_MAX}
          placeholder={t('service.closing.otherReason')}
          aria-label={t('service.closing.otherReason')}
          onChange={(event) => setOther(event.currentTarget.value)}
        />
        {!many && (
          <div>
            <span className={css.label}>{t('service.closing.tags')}</span>
            <TagField tags={tags} known={knownTags} onChange={setTags} />
          </div>
        )}
        <DialogActs>
          <Button onClick={onClose}>{t('service.cancel')}</Button>
          <Button tone="main" type="submit" icon={IconCheck} data-autofocus>
            {many ? t('service.closing.confirmMany', { count }) : t('service.closing.confirm')}
          </Button>
        </DialogActs>
      </DialogForm>
    </Dialog>
  );
}
