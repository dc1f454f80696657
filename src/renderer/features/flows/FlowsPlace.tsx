import { IconArrowLeft, IconLock, IconTable } from '@tabler/icons-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { may } from '../../../shared/domain/team/permissions';
import { listFlows } from '../../db/flows/read';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { useDesk } from '../app/desk';
import { useTeam } from '../service/team';
import { FlowEditor } from './FlowEditor';
import { Gallery } from './Gallery';
import { RecordsDialog } from './RecordsDialog';
import { useFlowAround } from './useFlowAround';
import css from './Flows.module.css';

/** The robot: its menus, the one that is open in the editor, and those to begin with. */
export function FlowsPlace() {
  const { t } = useTranslation();
  const { db } = useDesk();
  const { me } = useTeam();
  const flows = useLiveQuery(() => listFlows(db), [db]);
  const around = useFlowAround();
  const [openId, setOpenId] = useState<string | null>(null);
  const [choosing, setChoosing] = useState(false);
  const [table, setTable] = useState(false);
  if (!me) return null;
  if (!may(me, 'manageSettings'))
    return <EmptyState icon={IconLock} title={t('flows.title')} text={t('flows.notAllowed')} />;
  if (flows === undefined || around === undefined)
    return <div className={css.place} aria-busy="true" aria-label={t('flows.title')} />;
  const entry = flows.find(({ id }) => id === around.entryId);
  const open = choosing ? undefined : (flows.find(({ id }) => id === openId) ?? entry ?? flows[0]);
  const show = (flowId: string | null): void => {
    setChoosing(false);
    setOpenId(flowId);
  };
  if (open) {
    return (
      <FlowEditor
        key={open.id}
        row={open}
        flows={flows}
        around={around}
        onOpen={show}
        onNew={() => setChoosing(true)}
      />
    );
  }
  return (
    <div className={css.welcome} data-pane="flows" tabIndex={-1}>
      <header className={css.welcomeHead}>
        {flows.length > 0 && (
          <Button icon={IconArrowLeft} onClick={() => setChoosing(false)}>
            {t('flows.backToEditor')}
          </Button>
        )}
        <h1>{t('flows.welcome.title')}</h1>
        <p>{t('flows.welcome.text')}</p>
      </header>
      <Gallery onCreated={show} />
      <p className={css.about}>{t('flows.welcome.table')}</p>
      <div>
        <Button icon={IconTable} onClick={() => setTable(true)}>
          {t('flowRecords.open')}
        </Button>
      </div>
      {table && <RecordsDialog records={around.records} onClose={() => setTable(false)} />}
    </div>
  );
}
