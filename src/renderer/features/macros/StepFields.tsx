import type { MacroStep } from '../../../shared/domain/macros/macro';
import type { QuickReplyRow } from '../../db/quickReplies/row';
import { Select } from '../../ui/Select';
import { TextInput } from '../../ui/TextInput';
import { useTranslation } from '../../words/useTranslation';
import { TagField } from '../service/TagField';
import { useTeam } from '../service/team';
import { useKnownTags } from '../service/useKnownTags';
import { DelayedFields } from './DelayedFields';
import { SendFields } from './SendFields';
import { StepText } from './StepText';
import css from './Macros.module.css';

interface StepFieldsProps {
  readonly step: MacroStep;
  readonly replies: readonly QuickReplyRow[];
  readonly onBusy: (busy: boolean) => void;
  /** What comes late (a file) is put into what stands there by then. */
  readonly onChange: (update: (before: MacroStep) => MacroStep) => void;
}

const priorities = [0, 1, 2, 3] as const;

/** What one step needs to know. */
export function StepFields({ step, replies, onBusy, onChange }: StepFieldsProps) {
  const { t } = useTranslation();
  const { sectors, people } = useTeam();
  const known = useKnownTags();
  const label = t(`macros.kind.${step.kind}`);
  const put = (next: MacroStep): void => onChange(() => next);
  switch (step.kind) {
    case 'send':
      return <SendFields step={step} onBusy={onBusy} onChange={onChange} />;
    case 'reply':
      return (
        <Select
          aria-label={t('macros.form.reply')}
          value={step.replyId}
          options={replyOptions(replies, step.replyId, t('macros.form.replyGone'))}
          onChange={(replyId) => put({ ...step, replyId })}
        />
      );
    case 'note':
      return <StepText label={t('macros.form.text')} value={step.text} onChange={(text) => put({ ...step, text })} />;
    case 'tag':
    case 'untag':
      return <TagField tags={step.tags} known={known} onChange={(tags) => put({ ...step, tags })} />;
    case 'priority':
      return (
        <Select
          width="long"
          aria-label={label}
          value={String(step.priority)}
          options={priorities.map((value) => ({ value: String(value), label: t(`service.priority.${value}`) }))}
          onChange={(value) => put({ ...step, priority: Number(value) as (typeof priorities)[number] })}
        />
      );
    case 'later':
    case 'remind':
      return <DelayedFields step={step} onBusy={onBusy} onChange={onChange} />;
    case 'take':
      return <p className={css.hint}>{t('macros.form.takeHint')}</p>;
    case 'person':
      return (
        <Ended>
          <Select
            aria-label={label}
            value={step.attendantId}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(attendantId) => put({ ...step, attendantId })}
          />
        </Ended>
      );
    case 'sector':
      return (
        <Ended>
          <Select
            aria-label={label}
            value={step.sectorId}
            options={sectors.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(sectorId) => put({ ...step, sectorId })}
          />
        </Ended>
      );
    case 'close':
      return (
        <Ended>
          <TextInput
            aria-label={t('macros.form.reason')}
            placeholder={t('macros.form.reason')}
            maxLength={80}
            value={step.reason}
            onChange={(reason) => put({ ...step, reason })}
          />
        </Ended>
      );
  }
}

function Ended({ children }: { readonly children: React.ReactNode }) {
  const { t } = useTranslation();
  return (
    <>
      {children}
      <p className={css.hint}>{t('macros.form.endHint')}</p>
    </>
  );
}

/** One that is gone stays to be seen until another is chosen. */
function replyOptions(replies: readonly QuickReplyRow[], chosen: string, gone: string) {
  const known = replies.map(({ id, title }) => ({ value: id, label: title }));
  return known.some(({ value }) => value === chosen)
    ? known
    : [{ value: chosen, label: gone, disabled: true }, ...known];
}
