import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconDots,
  IconHistory,
  IconMessage2Cog,
  IconPlus,
  IconRocket,
  IconTable,
  IconTrash,
} from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { FlowRow } from '../../db/flows/row';
import { Button } from '../../ui/Button';
import { Chip } from '../../ui/Chip';
import { Floating } from '../../ui/Floating';
import { IconButton } from '../../ui/IconButton';
import { MenuBox, MenuEntry } from '../../ui/MenuBox';
import { Select } from '../../ui/Select';
import { Switch } from '../../ui/Switch';
import type { FlowDraft } from './useFlowDraft';
import css from './Flows.module.css';

export type HeadAct = 'versions' | 'phrases' | 'records' | 'new' | 'remove';

interface FlowHeadProps {
  readonly row: FlowRow;
  readonly flows: readonly FlowRow[];
  readonly draft: FlowDraft;
  /** New conversations enter it. */
  readonly isEntry: boolean;
  readonly changed: boolean;
  readonly errors: number;
  readonly onOpen: (flowId: string) => void;
  readonly onPublish: () => void;
  readonly onSwitch: (on: boolean) => void;
  readonly onAct: (act: HeadAct) => void;
}

const entries = [
  ['versions', IconHistory],
  ['phrases', IconMessage2Cog],
  ['records', IconTable],
  ['new', IconPlus],
  ['remove', IconTrash],
] as const;

/** Which menu it is, how it stands, and what is done with the whole of it. */
export function FlowHead(props: FlowHeadProps) {
  const { t } = useTranslation();
  const { row, flows, draft, isEntry, changed, errors, onPublish, onSwitch } = props;
  const published = row.version !== null;
  const why =
    errors > 0 ? t('flows.publishErrors', { count: errors }) : !changed ? t('flows.publishNothing') : undefined;
  return (
    <header className={css.head}>
      <input
        className={css.nameField}
        aria-label={t('flows.name')}
        value={draft.name}
        onChange={(event) => draft.rename(event.currentTarget.value)}
      />
      {flows.length > 1 && (
        <Select
          width="long"
          aria-label={t('flows.which')}
          value={row.id}
          options={flows.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={props.onOpen}
        />
      )}
      <Chip tone={published ? (isEntry ? 'brand' : 'quiet') : 'quiet'}>
        {published ? t('flows.state.version', { version: row.version }) : t('flows.state.draft')}
      </Chip>
      {changed && published && <Chip tone="waiting">{t('flows.state.changed')}</Chip>}
      {draft.trouble !== null && (
        <Chip tone="failed" title={t('flows.trouble.hint')}>
          {t(draft.trouble === 'moved-on' ? 'flows.trouble.moved' : 'flows.trouble.notKept')}
        </Chip>
      )}
      <span className={css.gap} />
      <IconButton icon={IconArrowBackUp} label={t('flows.undo')} disabled={!draft.canUndo} onClick={draft.undo} />
      <IconButton icon={IconArrowForwardUp} label={t('flows.redo')} disabled={!draft.canRedo} onClick={draft.redo} />
      <label className={css.live} title={published ? undefined : t('flows.liveFirst')}>
        <Switch checked={isEntry} disabled={!published} onChange={onSwitch} />
        <span>{t('flows.live')}</span>
      </label>
      <MoreMenu onAct={props.onAct} isEntry={isEntry} />
      <Button tone="main" icon={IconRocket} disabled={why !== undefined} title={why} onClick={onPublish}>
        {t('flows.publish')}
      </Button>
    </header>
  );
}

function MoreMenu({ onAct, isEntry }: { readonly onAct: (act: HeadAct) => void; readonly isEntry: boolean }) {
  const { t } = useTranslation();
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const close = (): void => {
    setOpen(false);
    anchor.current?.focus();
  };
  return (
    <>
      <IconButton ref={anchor} icon={IconDots} label={t('flows.more')} expanded={open} onClick={() => setOpen(!open)} />
      {open && (
        <Floating anchor={anchor} label={t('flows.more')} onClose={close}>
          <MenuBox label={t('flows.more')}>
            {entries.map(([act, icon]) => (
              <MenuEntry
                key={act}
                icon={icon}
                grave={act === 'remove'}
                disabled={act === 'remove' && isEntry}
                hint={act === 'remove' && isEntry ? t('flows.inUse') : undefined}
                onChoose={() => {
                  close();
                  onAct(act);
                }}
              >
                {t(`flows.acts.${act}`)}
              </MenuEntry>
            ))}
          </MenuBox>
        </Floating>
      )}
    </>
  );
}
