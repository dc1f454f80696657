import { IconArrowRight, IconClock, IconMessage2, IconUserCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { Simulated } from '../../commands/automatic/simulate';
import { plainMoment } from '../../words/moments';
import { useReasonWords } from '../automatic/useReasonWords';
import { MarkupView } from '../conversation/MarkupView';
import { useNames, useTeam } from '../service/team';
import css from './CompanyHours.module.css';

interface SimulatedAnswerProps {
  readonly result: Simulated;
  readonly at: number;
}

/** What would happen, step by step, each with its reason. */
export function SimulatedAnswer({ result, at }: SimulatedAnswerProps) {
  const { t } = useTranslation();
  const { who, open, nextOpening, firings } = result;
  const words = useReasonWords();
  return (
    <ol className={css.steps} aria-live="polite" aria-label={t('hours.simulator.result')}>
      <Step icon={IconClock}>
        {open
          ? t('hours.simulator.open')
          : nextOpening === null
            ? t('hours.simulator.shut')
            : t('hours.simulator.closed', { moment: plainMoment(nextOpening, at) })}
      </Step>
      {firings.map(({ ruleId, name, match, actions }) => (
        <Step key={ruleId} icon={IconArrowRight}>
          {t('hours.simulator.rule', { name })}
          <span className={css.why}>
            {[words.rule(match), ...actions.map(({ kind }) => t(`rules.actions.${kind}`))].join(' · ')}
          </span>
        </Step>
      ))}
      <Step icon={IconMessage2}>
        <Answer who={who} at={at} />
      </Step>
      <Step icon={IconUserCheck}>
        <Receiver result={result} />
      </Step>
    </ol>
  );
}

function Step({ icon: Icon, children }: { readonly icon: typeof IconClock; readonly children: ReactNode }) {
  return (
    <li className={css.step}>
      <Icon size={18} stroke={1.7} aria-hidden="true" />
      <div className={css.stepText}>{children}</div>
    </li>
  );
}

function Answer({ who, at }: { readonly who: Simulated['who']; readonly at: number }) {
  const { t } = useTranslation();
  const words = useReasonWords();
  if (who.kind === 'bot') return <>{t('hours.simulator.bot')}</>;
  if (who.kind !== 'answer') return <>{t(`hours.simulator.silence.${who.why}`)}</>;
  const { rule, reason, words: text, missing } = who.answer;
  return (
    <>
      {words.what(rule)}
      <span className={css.why}>{words.why(reason, at)}</span>
      {text === null ? (
        <span className={css.missing}>{t('automatic.form.missing', { names: missing ?? '' })}</span>
      ) : (
        <div className={css.bubble}>
          <MarkupView text={text} />
        </div>
      )}
    </>
  );
}

function Receiver({ result: { receiver, sectorId } }: { readonly result: Simulated }) {
  const { t } = useTranslation();
  const nameOf = useNames();
  const { sector } = useTeam();
  const name = sector(sectorId)?.name ?? '';
  switch (receiver.kind) {
    case 'person':
      return (
        <>
          {t('hours.simulator.receiver.person', { name: nameOf(receiver.attendantId), sector: name })}
          <span className={css.why}>{t(`timeline.reason.${receiver.reason.code}`)}</span>
        </>
      );
    case 'bot':
    case 'served':
      return <>{t(`hours.simulator.receiver.${receiver.kind}`)}</>;
    case 'queue':
      return <>{t(`hours.simulator.receiver.${receiver.why}`, { sector: name })}</>;
  }
}
