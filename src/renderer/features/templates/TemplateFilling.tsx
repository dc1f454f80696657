import { IconSend2 } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { templateProblems, type TemplateProblem } from '../../../shared/domain/templates/fillTemplate';
import { suggestValues } from '../../../shared/domain/templates/suggestValues';
import { refusalKey } from '../../words/failureKey';
import { useConnection } from '../../stores/connection';
import { Button } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { Chip } from '../../ui/Chip';
import { KeyHint } from '../../ui/KeyHint';
import { useTranslation } from '../../words/useTranslation';
import { TemplateCost } from './TemplateCost';
import { TemplateFields } from './TemplateFields';
import { TemplateFile } from './TemplateFile';
import type { TemplateOffer } from './templateOffers';
import type { Around } from './around';
import { TemplatePreview } from './TemplatePreview';
import { useOfferWords } from './useOfferWords';
import { useProblemWords } from './useProblemWords';
import { useSendTemplate } from './useSendTemplate';
import { useTemplateFile } from './useTemplateFile';
import css from './Templates.module.css';

interface TemplateFillingProps {
  readonly offer: TemplateOffer;
  readonly around: Around;
  /** Back to the search. */
  readonly onBack: () => void;
}

/** One template: as the customer will read it, what it still needs, what it costs, and the way out. */
export function TemplateFilling({ offer, around, onBack }: TemplateFillingProps) {
  const { t } = useTranslation();
  const words = useOfferWords();
  const problemWords = useProblemWords(offer.form);
  const box = useRef<HTMLFormElement>(null);
  const { form, template, why } = offer;
  const language = words.language(template.language);
  const [values, setValues] = useState(() => suggestValues(form, around.facts));
  const wanted = form.header?.kind === 'file' ? form.header.media : null;
  const file = useTemplateFile(wanted);
  const filling = { values, file: file.file };
  const problems = why === null ? templateProblems(form, filling) : [];
  const { send, refusal, busy } = useSendTemplate(around.conversation.id, template, filling, file.keep);
  const offline = useConnection(({ status }) => status?.api === 'offline');

  function submit(): void {
    if (why !== null || busy) return;
    if (problems.length === 0) void send();
    else box.current?.querySelector<HTMLElement>(placeOf(problems[0]))?.focus();
  }
  function onKeyDown(event: KeyboardEvent): void {
    const { key, target, ctrlKey, metaKey } = event;
    if (key === 'Escape') onBack();
    else if (key === 'Enter' && (ctrlKey || metaKey)) submit();
    else if (key === 'Enter' && target instanceof HTMLInputElement) nextOf(box.current, target)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <form
      ref={box}
      className={css.filling}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className={css.scroll}>
        <div className={css.head}>
          <h3 title={template.name}>{offer.title}</h3>
          <Chip>{words.category(template.category)}</Chip>
          {language !== null && <Chip tone="quiet">{language}</Chip>}
        </div>
        <TemplatePreview form={form} values={values} file={file.file} />
        {why !== null && <Callout tone="waiting">{words.why(why)}</Callout>}
        {why === null && wanted !== null && <TemplateFile wanted={wanted} file={file} />}
        {why === null && (
          <TemplateFields
            form={form}
            values={values}
            facts={around.facts}
            problems={problems}
            onChange={(id, value) => setValues({ ...values, [id]: value })}
          />
        )}
        {template.quality === 'RED' && why === null && <Callout tone="waiting">{t('templates.quality')}</Callout>}
        {around.conversation.state === 'closed' && why === null && (
          <Callout tone="info">{t('templates.reopens')}</Callout>
        )}
        {offline && why === null && <Callout tone="info">{t('templates.offline')}</Callout>}
        {refusal !== null && (
          <Callout tone="failed" role="alert">
            {t(refusalKey(refusal))}
          </Callout>
        )}
      </div>
      <div className={css.foot}>
        <div className={css.footWords}>
          {problems.length > 0 && <span role="status">{problemWords.summary(problems)}</span>}
          {why === null && problems.length === 0 && (
            <TemplateCost category={template.category} prices={around.prices} />
          )}
        </div>
        <KeyHint keys="Ctrl Enter" />
        <Button
          type="submit"
          tone="main"
          icon={IconSend2}
          data-template-send
          data-template-first={(form.blanks.length === 0 && wanted === null) || undefined}
          aria-keyshortcuts="Control+Enter"
          disabled={why !== null || problems.length > 0 || busy}
        >
          {t('templates.send')}
        </Button>
      </div>
    </form>
  );
}

/** Where a problem is put right. */
function placeOf(problem: TemplateProblem | undefined): string {
  return problem && 'blank' in problem ? `[data-template-blank="${problem.blank}"]` : '[data-template-first]';
}

/** The next field, or the button where this was the last. */
function nextOf(box: HTMLElement | null, from: HTMLElement): HTMLElement | undefined {
  const all = [...(box?.querySelectorAll<HTMLElement>('[data-template-blank], [data-template-send]') ?? [])];
  return all[all.indexOf(from) + 1];
}
