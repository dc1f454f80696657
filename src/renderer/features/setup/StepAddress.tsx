import { useTranslation } from '../../words/useTranslation';
import { Folded } from '../../ui/Folded';
import { CopyButton } from './CopyButton';
import { DraftInput, type DraftProps } from './DraftInput';
import { fieldProblem } from './fieldProblem';
import css from './steps.module.css';
import { TunnelGuide } from './TunnelGuide';

/** Where Meta delivers, and which port of this computer the tunnel leads to. */
export function StepAddress(props: DraftProps) {
  const { t } = useTranslation();
  const target = `http://127.0.0.1:${props.draft.webhookPort.trim()}`;
  const portFits = fieldProblem('webhookPort', props.draft) === null;
  return (
    <>
      <div className={css.pair}>
        <DraftInput {...props} field="publicUrl" />
        <DraftInput {...props} field="webhookPort" numeric />
      </div>
      <p className={css.target}>
        <span>{t('setup.address.target')}</span>
        {portFits ? <code>{target}</code> : <span>{t('setup.address.targetWait')}</span>}
        {portFits && <CopyButton small label={t('setup.field.copy')} text={() => target} />}
      </p>
      <TunnelGuide />
      <Folded label={t('setup.address.advanced')} open={props.draft.graphUrl !== ''}>
        <DraftInput {...props} field="graphUrl" />
      </Folded>
    </>
  );
}
