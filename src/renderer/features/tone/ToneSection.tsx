import { useState } from 'react';
import { readAvoided, writeAvoided } from '../../../shared/domain/replies/avoidedWords';
import { may } from '../../../shared/domain/team/permissions';
import { GUIDE_MAX, setTone } from '../../commands/replies/setTone';
import type { ToneRow } from '../../db/house/row';
import { Button } from '../../ui/Button';
import { LabelledField } from '../../ui/LabelledField';
import { TextArea } from '../../ui/TextArea';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { useOccasion } from '../app/useOccasion';
import { useTeam } from '../service/team';
import { SettingsSection } from '../settings/SettingsSection';
import { SettingsFields } from '../settings/SettingsFields';
import { useSayKept } from '../settings/useSayKept';
import { useTone } from './useTone';
import css from './Tone.module.css';

/** How the company speaks: a guide for everybody, and words to avoid. */
export function ToneSection() {
  const tone = useTone();
  return tone === undefined ? null : <ToneForm tone={tone} />;
}

function ToneForm({ tone }: { readonly tone: ToneRow | null }) {
  const { t } = useTranslation();
  const { db, attendantId: by } = useDesk();
  const occasion = useOccasion();
  const { me } = useTeam();
  const before = { guide: tone?.guide ?? '', words: writeAvoided(tone?.avoid ?? []) };
  const sayKept = useSayKept();
  // null: not touched; then it is what stands in the table, whoever wrote it.
  const [writtenGuide, setGuide] = useState<string | null>(null);
  const [writtenWords, setWords] = useState<string | null>(null);
  const guide = writtenGuide ?? before.guide;
  const words = writtenWords ?? before.words;
  const [refused, setRefused] = useState(false);
  const locked = me && may(me, 'manageReplies') ? null : t('replies.problem.not-allowed');
  const dirty = guide !== before.guide || words !== before.words;
  async function keep(): Promise<void> {
    if (!dirty) return;
    const answer = await setTone(db, { by, guide, avoid: readAvoided(words) }, occasion());
    setRefused(!answer.ok);
    if (!answer.ok) return;
    setGuide(null);
    setWords(null);
    sayKept();
  }
  return (
    <SettingsSection title={t('tone.title')} locked={locked}>
      <SettingsFields>
        <LabelledField label={t('tone.guide')} hint={t('tone.guideHint')}>
          {({ id, describedBy }) => (
            <TextArea
              id={id}
              aria-describedby={describedBy}
              dir="auto"
              maxLength={GUIDE_MAX}
              value={guide}
              placeholder={t('tone.guideExample')}
              onChange={setGuide}
            />
          )}
        </LabelledField>
        <LabelledField label={t('tone.words')} hint={t('tone.wordsHint')}>
          {({ id, describedBy }) => (
            <TextArea
              id={id}
              aria-describedby={describedBy}
              dir="auto"
              value={words}
              placeholder={t('tone.wordsExample')}
              onChange={setWords}
            />
          )}
        </LabelledField>
        <div className={css.foot}>
          <Button tone="main" aria-disabled={!dirty} onClick={() => void keep()}>
            {t('tone.keep')}
          </Button>
          <span role="status">
            {refused ? t('replies.problem.not-allowed') : t('tone.count', { count: readAvoided(words).length })}
          </span>
        </div>
      </SettingsFields>
    </SettingsSection>
  );
}
