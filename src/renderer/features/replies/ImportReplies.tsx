import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { planImport, type ImportLine } from '../../../shared/domain/replies/planImport';
import { importReplies } from '../../commands/replies/importReplies';
import { everyQuickReply } from '../../db/quickReplies/read';
import { useNotices } from '../../stores/notices';
import { Button } from '../../ui/Button';
import { Chip } from '../../ui/Chip';
import { Dialog } from '../../ui/Dialog';
import { FormFrame } from '../../ui/FormFrame';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { useOccasion } from '../app/useOccasion';
import { useTeam } from '../service/team';
import { ChoiceRow } from '../settings/ChoiceRow';
import { ImportedLines } from './ImportedLines';
import { lineTones } from './lineTones';
import { useSaveBad, type ReplyFile } from './useReplyFiles';
import css from './ImportReplies.module.css';

const verdicts = ['new', 'double', 'same', 'refused'] as const;

/** What a file of ready texts would do, line by line, before anything is done. */
export function ImportReplies({ file, onClose }: { readonly file: ReplyFile; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { db, attendantId: by } = useDesk();
  const { sectors } = useTeam();
  const occasion = useOccasion();
  const saveBad = useSaveBad();
  const [doubles, setDoubles] = useState<'replace' | 'skip'>('replace');
  const [refusal, setRefusal] = useState<string | null>(null);
  // Others may change ready texts while one looks.
  const judged = useLiveQuery(
    async () => ({ plan: planImport(file, { existing: await everyQuickReply(db), sectors, by }) }),
    [by, db, file, sectors],
  );
  if (judged === undefined) return null;
  const plan = judged.plan ?? [];
  const of = (verdict: ImportLine['verdict']): readonly ImportLine[] => plan.filter((line) => line.verdict === verdict);
  const replace = doubles === 'replace';
  const count = of('new').length + (replace ? of('double').length : 0);
  async function bringIn(): Promise<void> {
    const { fileName, columns, lines } = file;
    const answer = await importReplies(db, { by, fileName, table: { columns, lines }, replace }, occasion());
    if (!answer.ok) return setRefusal(t(`replyFiles.refused.${answer.failure.code}`));
    const { added, replaced, refused } = answer.value;
    const what = [
      added > 0 && t('replyFiles.count.new', { count: added }),
      replaced > 0 && t('replyFiles.replaced', { count: replaced }),
      refused > 0 && t('replyFiles.doneBad', { count: refused }),
    ];
    useNotices.getState().say(t('replyFiles.done', { what: what.filter(Boolean).join(' · ') }));
    onClose();
  }
  const unfit = judged.plan === null ? t('replyFiles.refused.no-columns') : null;
  return (
    <Dialog title={t('replyFiles.title', { name: file.fileName })} onClose={onClose} width={760}>
      <FormFrame
        submit={t('replyFiles.act', { count })}
        refusal={refusal ?? unfit}
        blocked={unfit ?? (count === 0 ? t('replyFiles.nothing') : null)}
        aside={
          of('refused').length > 0 && (
            <Button onClick={() => void saveBad(file.columns, of('refused'))}>{t('replyFiles.saveBad')}</Button>
          )
        }
        onSubmit={bringIn}
        onCancel={onClose}
      >
        <p className={css.about}>
          {t('replyFiles.read', { count: plan.length })}. {t('replyFiles.about')}
        </p>
        <p className={css.counts}>
          {verdicts
            .filter((verdict) => of(verdict).length > 0)
            .map((verdict) => (
              <Chip key={verdict} tone={lineTones[verdict]}>
                {t(`replyFiles.count.${verdict}`, { count: of(verdict).length })}
              </Chip>
            ))}
        </p>
        {of('double').length > 0 && (
          <ChoiceRow
            label={t('replyFiles.doubles')}
            hint={t('replyFiles.doublesHint')}
            value={doubles}
            options={(['replace', 'skip'] as const).map((value) => ({ value, label: t(`replyFiles.${value}`) }))}
            onChange={setDoubles}
          />
        )}
        {plan.length > 0 && <ImportedLines lines={plan} replace={replace} />}
      </FormFrame>
    </Dialog>
  );
}
