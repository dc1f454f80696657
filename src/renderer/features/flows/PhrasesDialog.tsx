import { useTranslation } from '../../words/useTranslation';
import type { Flow } from '../../../shared/domain/automation/flow/flow';
import { usualPhrases, type FlowPhrases } from '../../../shared/domain/automation/flow/phrases';
import { Dialog } from '../../ui/Dialog';
import { LabelledField } from '../../ui/LabelledField';
import { Select } from '../../ui/Select';
import { SettingsFields } from '../settings/SettingsFields';
import { SettingsSection } from '../settings/SettingsSection';
import { NumberField } from './NumberField';
import { TextBox } from './TextBox';
import css from './Flows.module.css';

interface PhrasesDialogProps {
  readonly flow: Flow;
  readonly onChange: (flow: Flow) => void;
  readonly onClose: () => void;
}

const names = Object.keys(usualPhrases) as (keyof FlowPhrases)[];
const short: ReadonlySet<keyof FlowPhrases> = new Set(['attendantOption', 'backOption']);
const SHORT_MAX = 20;
const PHRASE_MAX = 500;

/** What the robot says between the steps, and what it does when the customer says no more. */
export function PhrasesDialog({ flow, onChange, onClose }: PhrasesDialogProps) {
  const { t } = useTranslation();
  const { silence, phrases } = flow;
  const quiet = (part: Partial<Flow['silence']>): void => onChange({ ...flow, silence: { ...silence, ...part } });
  return (
    <Dialog title={t('flows.phrases.title')} onClose={onClose} width={600} side>
      <div className={css.dialogForm}>
        <SettingsSection title={t('flows.silence.title')}>
          <SettingsFields>
            <div className={css.pair}>
              <NumberField
                first
                label={t('flows.silence.remind')}
                hint={t('flows.silence.remindHint')}
                value={silence.remindAfter ?? 0}
                min={0}
                max={1_380}
                onChange={(minutes) => quiet({ remindAfter: minutes <= 0 ? null : minutes })}
              />
              <NumberField
                label={t('flows.silence.end')}
                hint={t('flows.silence.endHint')}
                value={silence.endAfter}
                min={1}
                max={1_380}
                onChange={(endAfter) => quiet({ endAfter })}
              />
              <LabelledField label={t('flows.silence.then')}>
                {({ id }) => (
                  <Select
                    id={id}
                    value={silence.then}
                    options={(['close', 'attendant'] as const).map((value) => ({
                      value,
                      label: t(`flows.silence.thenOf.${value}`),
                    }))}
                    onChange={(then) => quiet({ then })}
                  />
                )}
              </LabelledField>
            </div>
          </SettingsFields>
        </SettingsSection>
        <SettingsSection title={t('flows.phrases.heading')}>
          <SettingsFields>
            {names.map((name) => (
              <TextBox
                key={name}
                label={t(`flows.phrase.${name}`)}
                rows={short.has(name) ? 1 : 2}
                max={short.has(name) ? SHORT_MAX : PHRASE_MAX}
                value={phrases[name]}
                onChange={(text) => onChange({ ...flow, phrases: { ...phrases, [name]: text } })}
              />
            ))}
          </SettingsFields>
        </SettingsSection>
      </div>
    </Dialog>
  );
}
