import { useLiveQuery } from 'dexie-react-hooks';
import type { RefObject } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { serviceChanges } from '../../db/changes/readService';
import { Floating } from '../../ui/Floating';
import { Button } from '../../ui/Button';
import { plainMoment } from '../../words/moments';
import { useDesk } from '../app/desk';
import { useNames, useTeam } from './team';
import { whyMine, type WhyMine } from './whyMine';
import css from './dialogs.module.css';

interface WhyBoxProps {
  readonly conversationId: string;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** "Por que caiu comigo?": the reason that the log has. */
export function WhyBox({ conversationId, anchor, onClose }: WhyBoxProps) {
  const { t } = useTranslation();
  const { db, clock } = useDesk();
  const { meId } = useTeam();
  const wordsOf = useWhyWords();
  const why = useLiveQuery(
    async () => whyMine(await serviceChanges(db, conversationId, -Infinity), meId),
    [db, conversationId, meId],
  );
  return (
    <Floating anchor={anchor} label={t('service.why.title')} onClose={onClose}>
      <div className={css.why}>
        <strong>{t('service.why.title')}</strong>
        {why && <p className={css.text}>{wordsOf(why)}</p>}
        {why?.how === 'queue' && why.swept && <p className={css.text}>{t('service.why.swept')}</p>}
        {why && why.at !== null && (
          <p className={css.text}>{t('service.why.at', { moment: plainMoment(why.at, clock()) })}</p>
        )}
        <Button tone="text" onClick={onClose}>
          {t('frame.sheet.close')}
        </Button>
      </div>
    </Floating>
  );
}

function useWhyWords(): (why: WhyMine) => string {
  const { t } = useTranslation();
  const nameOf = useNames();
  return (why) => {
    switch (why.how) {
      case 'queue': {
        const { reason } = why;
        if (reason.code === 'next-in-order') return t('service.why.next-in-order', { count: reason.place });
        if (reason.code === 'fewest-active') return t('service.why.fewest-active', { count: reason.active });
        if (reason.code === 'longest-idle') return t('service.why.longest-idle', { count: reason.active });
        return t(`service.why.${reason.code}`);
      }
      case 'claimed':
        return t('service.why.claimed');
      case 'taken':
        return t('service.why.taken', { name: nameOf(why.from) });
      case 'transferred':
        return t('service.why.transferred', { name: nameOf(why.by) });
      case 'unknown':
        return t('service.why.unknown');
    }
  };
}
