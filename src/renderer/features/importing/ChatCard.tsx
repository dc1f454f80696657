import { IconX } from '@tabler/icons-react';
import { useTranslation } from '../../words/useTranslation';
import { wallDate, type DateOrder } from '../../../shared/domain/portability/chat/dateOrder';
import { CheckRow } from '../../ui/CheckRow';
import { IconButton } from '../../ui/IconButton';
import { LabelledField } from '../../ui/LabelledField';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { countWords } from '../../words/countWords';
import { fullMoment } from '../../words/moments';
import { NEW, periodOf, problemOf, sampleDate, type ChatDraft } from './chatDraft';
import css from './Importing.module.css';

interface ChatCardProps {
  readonly draft: ChatDraft;
  readonly onChange: (draft: ChatDraft) => void;
  readonly onUs: (us: string | null) => void;
  readonly onDrop: () => void;
}

const NOBODY = '';

function dayWords(at: number): string {
  return fullMoment(at).split(',')[0] ?? '';
}

/** One chat before it comes in: whose it is, who wrote what, how its dates are read. */
export function ChatCard({ draft, onChange, onUs, onDrop }: ChatCardProps) {
  const { t } = useTranslation();
  const { file, us, order } = draft;
  const period = periodOf(draft);
  const { messages, authors } = file.chat;
  const facts = [
    t('importing.facts.messages', { count: messages.length }).replace(
      String(messages.length),
      countWords(messages.length),
    ),
    period &&
      (period.from === period.to
        ? t('importing.facts.day', { day: dayWords(period.from) })
        : t('importing.facts.period', { from: dayWords(period.from), to: dayWords(period.to) })),
    file.media.size > 0 ? t('importing.facts.files', { count: file.media.size }) : null,
  ];
  const authorOptions = [
    ...authors.map(({ name, count }) => ({ value: name, label: `${name} (${count})` })),
    ...(authors.length < 2 ? [{ value: NOBODY, label: t('importing.nobody') }] : []),
  ];
  return (
    <section className={css.card} aria-label={file.fileName}>
      <header className={css.cardHead}>
        <div className={css.cardWords}>
          <h3 className={css.cardName} title={file.fileName} dir="auto">
            {file.fileName}
          </h3>
          <p className={css.facts}>{facts.filter(Boolean).join(' · ')}</p>
        </div>
        <IconButton icon={IconX} label={t('importing.drop', { name: file.fileName })} onClick={onDrop} />
      </header>
      <div className={css.fields}>
        <LabelledField label={t('importing.us')}>
          {({ id }) => (
            <Select
              id={id}
              value={us ?? NOBODY}
              options={authorOptions}
              onChange={(value) => onUs(value === NOBODY ? null : value)}
            />
          )}
        </LabelledField>
        <CustomerFields draft={draft} onChange={onChange} />
      </div>
      {draft.orderAsked && <DateQuestion draft={draft} order={order} onChange={onChange} />}
    </section>
  );
}

type FieldsProps = Pick<ChatCardProps, 'draft' | 'onChange'>;

function CustomerFields({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation();
  const problem = problemOf(draft);
  const options = [
    ...draft.matches.map(({ id, name }) => ({ value: id, label: t('importing.here', { name }) })),
    { value: NEW, label: t('importing.newCustomer') },
  ];
  return (
    <>
      {draft.matches.length > 0 && (
        <LabelledField label={t('importing.customer')}>
          {({ id }) => (
            <Select
              id={id}
              value={draft.customerId}
              options={options}
              onChange={(customerId) => onChange({ ...draft, customerId })}
            />
          )}
        </LabelledField>
      )}
      {draft.customerId === NEW && (
        <>
          <TextField
            label={t('importing.name')}
            value={draft.name}
            maxLength={100}
            onChange={(name) => onChange({ ...draft, name })}
          />
          <TextField
            label={t('importing.phone')}
            hint={t('importing.phoneHint')}
            problem={problem === 'phone' ? t('importing.phoneBad') : null}
            type="tel"
            maxLength={30}
            value={draft.phone}
            onChange={(phone) => onChange({ ...draft, phone })}
          />
        </>
      )}
    </>
  );
}

function DateQuestion({ draft, order, onChange }: FieldsProps & { readonly order: DateOrder }) {
  const { t } = useTranslation();
  const sample = sampleDate(draft.file);
  if (!sample) return null;
  const words = (each: DateOrder): string => {
    const date = wallDate(sample.moment, each);
    return date === null ? '' : dayWords(new Date(date.year, date.month - 1, date.day).getTime());
  };
  const question = t('importing.dates', { sample: sample.written });
  return (
    <div className={css.question} role="radiogroup" aria-label={question}>
      <p className={css.questionTitle}>{question}</p>
      {(['dmy', 'mdy'] as const).map((each) => (
        <CheckRow
          inset="none"
          key={each}
          kind="radio"
          name={`order-${draft.file.fileName}`}
          checked={order === each}
          onChange={() => onChange({ ...draft, order: each })}
        >
          {t(`importing.${each}`, { date: words(each) })}
        </CheckRow>
      ))}
      <p className={css.facts}>{t('importing.datesHint')}</p>
    </div>
  );
}
