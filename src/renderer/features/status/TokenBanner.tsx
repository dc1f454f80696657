import { IconExternalLink } from '@tabler/icons-react';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { useConnection } from '../../stores/connection';
import { Button } from '../../ui/Button';
import { useBridge } from '../app/desk';
import { useHouseAct } from '../app/useHouseAct';
import { Field } from '../setup/Field';
import { tokenProblem } from '../setup/fieldProblem';
import { metaPages } from '../setup/metaPages';
import { useRefusal } from '../setup/useRefusal';
import css from './Banners.module.css';
import { Said } from './Said';

/** The token ended: what to do, and the field for the new one right there. */
export function TokenBanner() {
  const { t } = useTranslation();
  const bridge = useBridge();
  const wordsOf = useRefusal();
  const note = useHouseAct();
  const official = useConnection((state) => state.status?.kind === 'official' && state.status.secrets !== 'session');
  const [token, setToken] = useState('');
  const [saving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const problem = token.trim() === '' ? null : tokenProblem(token.trim(), official);

  const save = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (token.trim() === '' || problem) return setRefusal(t('setup.problems.empty.accessToken'));
    if ((await note({ kind: 'connection.token-replaced', body: {} })) !== null) {
      return setRefusal(t('settings.number.locked'));
    }
    setSaving(true);
    const answer = await bridge.request('connection.replaceToken', token.trim());
    setSaving(false);
    if (answer.ok) useConnection.setState({ status: answer.value });
    else setRefusal(wordsOf(answer.failure));
  };
  const type = (value: string): void => {
    setToken(value);
    setRefusal(null);
  };
  return (
    <Said title={t('status.banners.token.title')} text={t('status.banners.token.text')}>
      <form className={css.acts} onSubmit={save}>
        <div className={css.entry}>
          <Field
            secret
            label={t('status.banners.token.field')}
            sample={t('setup.fields.accessToken.sample')}
            value={token}
            onChange={type}
            problem={problem ? t(`setup.problems.${problem}`) : refusal}
            disabled={saving}
          />
        </div>
        <Button tone="main" type="submit" disabled={saving}>
          {saving ? t('status.banners.token.saving') : t('status.banners.token.save')}
        </Button>
        <Button icon={IconExternalLink} onClick={() => void bridge.request('app.openExternal', metaPages.system)}>
          {t('status.banners.token.link')}
        </Button>
      </form>
    </Said>
  );
}
