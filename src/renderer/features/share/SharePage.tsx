import { useState } from 'react';
import { whyNot } from '../../../shared/domain/team/permissions';
import type { ShareLink } from '../../../shared/domain/links/link';
import { useTranslation } from '../../words/useTranslation';
import { useTeam } from '../service/team';
import { PageAct } from '../settings/PageAct';
import { SettingsPage } from '../settings/SettingsPage';
import { Elsewhere } from './Elsewhere';
import { LinkList } from './LinkList';
import { LinkPanel } from './LinkPanel';
import type { Opened } from './opened';
import { NumberState } from './NumberState';
import { useLinks } from './useLinks';
import { useNumberLinks } from './useNumberLinks';

/** The number made known: links and QR codes, what they bring, and posters of them. */
export function SharePage() {
  const { t } = useTranslation();
  const { me } = useTeam();
  const links = useLinks();
  const number = useNumberLinks();
  const [opened, setOpened] = useState<Opened | null>(null);
  if (links === undefined || me === undefined) return null;
  const forbidden = whyNot(me, 'manageSettings');
  const locked = forbidden === null ? null : t(`team.whyNot.${forbidden}`);
  const live = links.filter(({ removedAt }) => removedAt === null);
  const shown = opened !== null && 'id' in opened ? live.find(({ id }) => id === opened.id) : null;
  return (
    <SettingsPage
      title={t('share.title')}
      about={t('share.about')}
      act={
        <PageAct locked={locked} onClick={() => setOpened({ starter: null })}>
          {t('share.add')}
        </PageAct>
      }
    >
      <NumberState number={number} />
      <LinkList links={live} number={number} locked={locked} onOpen={setOpened} />
      <Elsewhere links={live} number={number} locked={locked} onOpen={setOpened} />
      {opened !== null && shown !== undefined && (
        <LinkPanel
          key={keyOf(opened, shown)}
          link={shown}
          opened={opened}
          locked={locked}
          number={number}
          onMade={({ id }) => setOpened({ id })}
          onClose={() => setOpened(null)}
        />
      )}
    </SettingsPage>
  );
}

function keyOf(opened: Opened, link: ShareLink | null): string {
  if (link !== null) return link.id;
  return 'code' in opened ? opened.code : 'new';
}
