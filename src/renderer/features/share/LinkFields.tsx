import {
  LINK_NAME_MAX,
  LINK_TEXT_MAX,
  plain,
  tellsOrigin,
  type LinkDraft,
  type LinkProblem,
  type ShareLink,
} from '../../../shared/domain/links/link';
import { Callout } from '../../ui/Callout';
import { CheckRow } from '../../ui/CheckRow';
import { LabelledField } from '../../ui/LabelledField';
import { TextArea } from '../../ui/TextArea';
import { TextField } from '../../ui/TextField';
import { useTranslation } from '../../words/useTranslation';
import css from './Share.module.css';

interface KindChoice {
  readonly short: boolean;
  /** WhatsApp can be asked for one. */
  readonly ready: boolean;
  readonly choose: (short: boolean) => void;
}

interface LinkFieldsProps {
  readonly link: ShareLink | null;
  readonly draft: LinkDraft;
  readonly problem: LinkProblem | null;
  /** The text can only be changed at WhatsApp, which cannot be asked now, or has it no more. */
  readonly textFixed: boolean;
  /** Until the connection is back. */
  readonly waits: boolean;
  /** Of a new one: which kind it will be; null: that is settled. */
  readonly kind: KindChoice | null;
  readonly onChange: (draft: LinkDraft) => void;
}

const ofName: readonly LinkProblem[] = ['no-name', 'name-taken'];
const ofText: readonly LinkProblem[] = ['no-text', 'text-too-long', 'text-taken'];

/** Where a link hangs, and what it says. */
export function LinkFields({ link, draft, problem, textFixed, waits, kind, onChange }: LinkFieldsProps) {
  const { t } = useTranslation();
  const said = (of: readonly LinkProblem[]): string | null =>
    problem !== null && of.includes(problem) ? t(`share.problem.${problem}`) : null;
  const left = LINK_TEXT_MAX - draft.text.trim().length;
  const changed = link !== null && plain(draft.text) !== plain(link.text);
  return (
    <div className={css.fields}>
      <TextField
        label={t('share.form.name')}
        hint={t('share.form.nameHint')}
        problem={said(ofName)}
        data-autofocus={link === null || undefined}
        maxLength={LINK_NAME_MAX}
        value={draft.name}
        onChange={(name) => onChange({ ...draft, name })}
      />
      <LabelledField
        label={t('share.form.text')}
        hint={textFixed && waits ? t('share.waits') : t('share.form.textHint', { left: Math.max(0, left) })}
        problem={said(ofText)}
      >
        {({ id, describedBy, wrong }) => (
          <TextArea
            id={id}
            aria-describedby={describedBy}
            wrong={wrong}
            rows={2}
            maxLength={LINK_TEXT_MAX + 60}
            disabled={textFixed}
            value={draft.text}
            onChange={(text) => onChange({ ...draft, text })}
          />
        )}
      </LabelledField>
      {draft.text.trim() !== '' && !tellsOrigin(draft.text) && (
        <Callout tone="waiting" role="status">
          {t('share.form.common')}
        </Callout>
      )}
      {changed && (
        <Callout tone={link.code === null ? 'waiting' : 'info'} role="status">
          {t(link.code === null ? 'share.form.plainChange' : 'share.form.shortChange')}
        </Callout>
      )}
      {kind && <Kinds {...kind} />}
    </div>
  );
}

function Kinds({ short, ready, choose }: KindChoice) {
  const { t } = useTranslation();
  return (
    <div role="radiogroup" aria-label={t('share.form.kind')} className={css.kinds}>
      <CheckRow
        kind="radio"
        name="link-kind"
        inset="none"
        checked={short}
        disabled={!ready}
        hint={ready ? t('share.form.shortHint') : t('share.waits')}
        onChange={() => choose(true)}
      >
        {t('share.form.short')}
      </CheckRow>
      <CheckRow
        kind="radio"
        name="link-kind"
        inset="none"
        checked={!short}
        hint={t('share.form.plainHint')}
        onChange={() => choose(false)}
      >
        {t('share.form.plain')}
      </CheckRow>
    </div>
  );
}
