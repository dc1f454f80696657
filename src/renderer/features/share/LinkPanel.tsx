import { useState } from 'react';
import { linkProblem, type LinkDraft, type ShareLink } from '../../../shared/domain/links/link';
import { useNotices } from '../../stores/notices';
import { Button } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { EditorPanel } from '../../ui/EditorPanel';
import { useTranslation } from '../../words/useTranslation';
import { SettingsSection } from '../settings/SettingsSection';
import { CodeSection } from './CodeSection';
import { LinkFields } from './LinkFields';
import { RemoveLink } from './RemoveLink';
import type { Opened, StarterName } from './opened';
import { isGone } from './isGone';
import { useLinkActs } from './useLinkActs';
import { useLinks } from './useLinks';
import type { NumberLinks } from './useNumberLinks';
import css from './Share.module.css';

interface LinkPanelProps {
  /** null: a new one. */
  readonly link: ShareLink | null;
  readonly opened: Opened;
  readonly locked: string | null;
  readonly number: NumberLinks;
  readonly onMade: (link: ShareLink) => void;
  readonly onClose: () => void;
}

/** Everything about one link: its code, its words, and the way to take it away. */
export function LinkPanel({ link, opened, locked, number, onMade, onClose }: LinkPanelProps) {
  const { t } = useTranslation();
  const acts = useLinkActs();
  const others = (useLinks() ?? []).filter(({ id }) => id !== link?.id);
  const ready = number.api === 'ready';
  const [first] = useState<LinkDraft>(() =>
    beginning(link, opened, (name, part) => t(`share.starter.${name}.${part}`)),
  );
  const [draft, setDraft] = useState(first);
  const [short, setShort] = useState(ready);
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [removing, setRemoving] = useState(false);
  const known = link === null && 'code' in opened ? opened : null;
  const isShort = link === null ? known !== null || short : link.code !== null;
  const gone = link !== null && isGone(link, number.links);
  const problem = linkProblem(draft, others);
  const textFixed = (link?.code ?? known) !== null && (!ready || gone);
  async function submit(): Promise<void> {
    setTried(true);
    setRefusal(null);
    if (problem !== null) return;
    const answer = await (link
      ? acts.change(link, draft)
      : known
        ? acts.adopt(draft, known)
        : acts.create(draft, isShort));
    // What WhatsApp has may be different now, also where its answer was lost.
    if (isShort) void number.refresh();
    if (!answer.ok) return setRefusal(answer.failure.code);
    useNotices.getState().say(t(link || known ? 'settings.kept' : 'share.made'));
    if (link) onClose();
    else onMade(answer.value);
  }
  return (
    <EditorPanel
      title={link?.name ?? t(known ? 'share.elsewhere.form' : 'share.form.new')}
      submit={t(link || known ? 'share.form.save' : 'share.form.create')}
      dirty={JSON.stringify(draft) !== JSON.stringify(first)}
      refusal={refusal ?? (tried && problem === 'too-many' ? t('share.problem.too-many') : null)}
      blocked={locked}
      width={620}
      onSubmit={submit}
      onClose={onClose}
    >
      {gone && <Callout tone="failed">{t('share.remove.gone')}</Callout>}
      {link && !gone && <CodeSection link={link} />}
      <SettingsSection title={t('share.form.about')} locked={locked}>
        <LinkFields
          link={link}
          draft={draft}
          problem={tried ? problem : null}
          textFixed={textFixed}
          waits={!ready}
          kind={link === null && known === null ? { short, ready, choose: setShort } : null}
          onChange={setDraft}
        />
      </SettingsSection>
      {link && locked === null && (
        <div className={css.remove}>
          <Button
            disabled={link.code !== null && !ready}
            title={link.code !== null && !ready ? t('share.waits') : undefined}
            onClick={() => setRemoving(true)}
          >
            {t(link.code === null || gone ? 'share.remove.actPlain' : 'share.remove.act')}
          </Button>
        </div>
      )}
      {link && removing && (
        <RemoveLink link={link} number={number} onStay={() => setRemoving(false)} onRemoved={onClose} />
      )}
    </EditorPanel>
  );
}

type StarterWords = (name: StarterName, part: 'name' | 'text') => string;

function beginning(link: ShareLink | null, opened: Opened, words: StarterWords): LinkDraft {
  if (link !== null) return { name: link.name, text: link.text };
  if ('code' in opened) return { name: '', text: opened.text };
  const starter = 'starter' in opened ? opened.starter : null;
  return starter === null ? { name: '', text: '' } : { name: words(starter, 'name'), text: words(starter, 'text') };
}
