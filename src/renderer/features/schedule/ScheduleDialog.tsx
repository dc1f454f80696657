import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { serviceWindow } from '../../../shared/domain/conversations/serviceWindow';
import { FARTHEST, momentProblem } from '../../../shared/domain/replies/schedule';
import type { Instant } from '../../../shared/kernel/instant';
import { readConversation } from '../../db/conversations/read';
import type { ConversationRow } from '../../db/conversations/row';
import { readScheduled } from '../../db/scheduled/read';
import type { ScheduledRow } from '../../db/scheduled/row';
import { useScheduling, type Scheduling } from '../../stores/scheduling';
import { Button } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { CheckRow } from '../../ui/CheckRow';
import { Dialog } from '../../ui/Dialog';
import { DialogActs, DialogForm } from '../../ui/DialogBody';
import { LabelledField } from '../../ui/LabelledField';
import { draftOf, MomentInput, momentOf, type MomentDraft } from '../../ui/MomentInput';
import { TextArea } from '../../ui/TextArea';
import { plainMoment } from '../../words/moments';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { snoozePresets } from '../service/snoozePresets';
import { ChoiceRow } from '../settings/ChoiceRow';
import { problemKey } from './scheduleWords';
import { useKeepScheduled } from './useKeepScheduled';
import css from './Schedule.module.css';

/** A message or a reminder for a moment to come. */
export function ScheduleDialog({ subject }: { readonly subject: Scheduling }) {
  const { db } = useDesk();
  const read = useLiveQuery(
    async () => ({
      conversation: await readConversation(db, subject.conversationId),
      row: subject.id === null ? null : await readScheduled(db, subject.id),
    }),
    [db, subject],
  );
  if (!read?.conversation) return null;
  return <Form subject={subject} conversation={read.conversation} row={read.row ?? null} />;
}

interface FormProps {
  readonly subject: Scheduling;
  readonly conversation: ConversationRow;
  /** null: a new one. */
  readonly row: ScheduledRow | null;
}

const kinds = ['message', 'reminder'] as const;
/** The day is for the person to say; most mean the morning. */
const NOT_CHOSEN: MomentDraft = { date: '', minutes: 9 * 60 };

function Form({ subject, conversation, row }: FormProps) {
  const { t } = useTranslation();
  const { clock } = useDesk();
  const [now] = useState(clock);
  const [kind, setKind] = useState<ScheduledRow['kind']>(
    row?.kind ?? (subject.text === '' && subject.attachments.length === 0 ? 'reminder' : 'message'),
  );
  const [text, setText] = useState(subject.text);
  const [when, setWhen] = useState(() => (row && row.held === null ? draftOf(row.dueAt) : NOT_CHOSEN));
  const [unless, setUnless] = useState(row?.unlessAnswered ?? true);
  const end = useScheduling((state) => state.end);
  const { keep, refusal } = useKeepScheduled(subject, end);
  const dueAt = momentOf(when);
  const problem = dueAt === null ? null : momentProblem(dueAt, now);
  const ready = dueAt !== null && problem === null;
  const moment = ready ? plainMoment(dueAt, now) : '';
  return (
    <Dialog title={t(row === null ? 'schedule.form.newTitle' : 'schedule.form.editTitle')} onClose={end} width={520}>
      <DialogForm
        onSubmit={() => {
          if (!ready) return;
          const attachments = kind === 'message' ? subject.attachments : [];
          void keep({ kind, dueAt, text, attachments, unlessAnswered: unless }, moment);
        }}
      >
        <div className={css.choice}>
          <ChoiceRow
            label={t('schedule.form.kind')}
            hint={t(`schedule.form.kindHint.${kind}`)}
            value={kind}
            options={kinds.map((value) => ({ value, label: t(`schedule.form.${value}`) }))}
            onChange={setKind}
          />
        </div>
        <LabelledField
          label={t(kind === 'message' ? 'schedule.form.text' : 'schedule.form.about')}
          {...(kind === 'message' && subject.attachments.length > 0
            ? { hint: t('schedule.form.files', { count: subject.attachments.length }) }
            : {})}
        >
          {({ id, describedBy }) => (
            <TextArea
              id={id}
              aria-describedby={describedBy}
              data-autofocus
              dir="auto"
              rows={3}
              value={text}
              onChange={setText}
            />
          )}
        </LabelledField>
        <When now={now} value={when} problem={problem === null ? null : t(problemKey(problem))} onChange={setWhen} />
        <CheckRow inset="none" checked={unless} onChange={setUnless}>
          {t(kind === 'message' ? 'schedule.form.unlessMessage' : 'schedule.form.unlessReminder')}
        </CheckRow>
        {kind === 'message' && ready && (
          <WindowWarning lastInboundAt={conversation.lastInboundAt} dueAt={dueAt} now={now} />
        )}
        {refusal !== null && (
          <Callout tone="waiting" role="alert">
            {t(problemKey(refusal))}
          </Callout>
        )}
        <DialogActs>
          <Button onClick={end}>{t('contact.cancel')}</Button>
          <Button type="submit" tone="main" disabled={!ready}>
            {ready
              ? t(kind === 'message' ? 'schedule.form.confirm' : 'schedule.form.confirmReminder', { moment })
              : t('schedule.form.choose')}
          </Button>
        </DialogActs>
      </DialogForm>
    </Dialog>
  );
}

interface WhenProps {
  readonly now: Instant;
  readonly value: MomentDraft;
  readonly problem: string | null;
  readonly onChange: (value: MomentDraft) => void;
}

function isSame(one: MomentDraft, other: MomentDraft): boolean {
  return one.date === other.date && one.minutes === other.minutes;
}

function When({ now, value, problem, onChange }: WhenProps) {
  const { t } = useTranslation();
  return (
    <LabelledField label={t('schedule.form.when')}>
      {({ id }) => (
        <>
          <div className={css.presets}>
            {snoozePresets(now).map(({ choice, until }) => (
              <Button
                key={choice}
                aria-pressed={isSame(value, draftOf(until))}
                onClick={() => onChange(draftOf(until))}
              >
                {t(`service.snooze.${choice}`)}
              </Button>
            ))}
          </div>
          <MomentInput id={id} now={now} until={now + FARTHEST} value={value} problem={problem} onChange={onChange} />
        </>
      )}
    </LabelledField>
  );
}

interface WindowWarningProps {
  readonly lastInboundAt: Instant | null;
  readonly dueAt: Instant;
  readonly now: Instant;
}

/** By now it would leave; at its moment it would not, unless the customer writes. */
function WindowWarning({ lastInboundAt, dueAt, now }: WindowWarningProps) {
  const { t } = useTranslation();
  const then = serviceWindow(lastInboundAt, dueAt).state;
  const { closesAt } = serviceWindow(lastInboundAt, now);
  if (then !== 'shut' || closesAt === null) return null;
  return <Callout tone="waiting">{t('schedule.form.windowWarning', { moment: plainMoment(closesAt, now) })}</Callout>;
}
