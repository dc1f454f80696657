import { useState } from 'react';
import type { ShareLink } from '../../../shared/domain/links/link';
import { useNotices } from '../../stores/notices';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { DialogActs, DialogBody } from '../../ui/DialogBody';
import { Problem } from '../../ui/LabelledField';
import { useTranslation } from '../../words/useTranslation';
import { isGone } from './isGone';
import { useLinkActs } from './useLinkActs';
import type { NumberLinks } from './useNumberLinks';
import css from './Share.module.css';

interface RemoveLinkProps {
  readonly link: ShareLink;
  readonly number: NumberLinks;
  readonly onStay: () => void;
  readonly onRemoved: () => void;
}

/** Asks before a link is taken away, and says what becomes of what is printed. */
export function RemoveLink({ link, number, onStay, onRemoved }: RemoveLinkProps) {
  const { t } = useTranslation();
  const { remove } = useLinkActs();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const isPlain = link.code === null;
  const gone = isGone(link, number.links);
  const onlyHere = isPlain || gone;
  const { name } = link;
  const text = isPlain ? 'textPlain' : gone ? 'textGone' : 'text';
  async function go(): Promise<void> {
    setBusy(true);
    const answer = await remove(link);
    setBusy(false);
    if (!answer.ok) return setRefusal(answer.failure.code);
    if (!isPlain) void number.refresh();
    useNotices.getState().say(t(onlyHere ? 'share.remove.donePlain' : 'share.remove.done', { name }));
    onRemoved();
  }
  return (
    <Dialog title={t(onlyHere ? 'share.remove.titlePlain' : 'share.remove.title', { name })} onClose={onStay}>
      <DialogBody>
        <p className={css.words}>{t(`share.remove.${text}`)}</p>
        <p className={css.words}>{t('share.remove.counted')}</p>
        {refusal !== null && <Problem>{refusal}</Problem>}
        <DialogActs>
          <Button onClick={onStay} data-autofocus>
            {t('share.remove.no')}
          </Button>
          <Button tone="main" disabled={busy} onClick={() => void go()}>
            {t(onlyHere ? 'share.remove.yesPlain' : 'share.remove.yes')}
          </Button>
        </DialogActs>
      </DialogBody>
    </Dialog>
  );
}
