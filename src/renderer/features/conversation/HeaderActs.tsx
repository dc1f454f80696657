import {
  IconArrowsRightLeft,
  IconBell,
  IconCheck,
  IconClock,
  IconDots,
  IconFileExport,
  IconFlag,
  IconHandGrab,
  IconHelpCircle,
  IconNote,
  IconPlayerPlay,
  IconRotate,
  IconTag,
} from '@tabler/icons-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { ConversationRow } from '../../db/conversations/row';
import { useActs } from '../../stores/acts';
import { Floating } from '../../ui/Floating';
import { IconButton } from '../../ui/IconButton';
import { KeyHint } from '../../ui/KeyHint';
import { MenuBox, MenuEntry } from '../../ui/MenuBox';
import { SnoozeMenu } from '../service/SnoozeMenu';
import { WhyBox } from '../service/WhyBox';
import { actKeys, type ActName, type OfferedAct } from '../service/conversationActs';
import { useActKeys } from '../service/useActKeys';
import { useActLabel } from '../service/useActLabel';
import { useConversationActs } from '../service/useConversationActs';
import { useServe } from '../service/useServe';
import { ActButton } from './ActButton';
import css from './ConversationHeader.module.css';

const MacroMenu = lazy(() => import('../macros/MacroMenu').then((module) => ({ default: module.MacroMenu })));

const icons: Readonly<Record<ActName, typeof IconCheck>> = {
  claim: IconHandGrab,
  takeOver: IconHandGrab,
  transfer: IconArrowsRightLeft,
  snooze: IconClock,
  wake: IconPlayerPlay,
  close: IconCheck,
  reopen: IconRotate,
  tags: IconTag,
  priority: IconFlag,
  follow: IconBell,
  note: IconNote,
  why: IconHelpCircle,
  export: IconFileExport,
};

/** Those that stand in the header itself; the others are in the menu. */
const inFront: readonly ActName[] = ['claim', 'takeOver', 'transfer', 'snooze', 'wake', 'close', 'reopen'];
/** The one that the moment asks for. */
const mainOrder: readonly ActName[] = ['claim', 'reopen', 'wake', 'close'];

/** The acts of the header, and a menu with the rest. */
export function HeaderActs({ row }: { readonly row: ConversationRow }) {
  const acts = useConversationActs(row);
  const { offered, run } = acts;
  useActKeys(acts);
  const labelOf = useActLabel(row);
  const asked = useActs((state) => state.asked);
  const leave = useActs((state) => state.leave);
  const serve = useServe();
  const anchor = useRef<HTMLDivElement>(null);
  const main = mainOrder.find((name) => offered.some((act) => act.name === name && act.forbidden === null));
  const front = offered.filter(({ name }) => inFront.includes(name));
  return (
    <div ref={anchor} className={css.acts}>
      {front.map(({ name, forbidden }) => (
        <ActButton
          key={name}
          icon={icons[name]}
          label={labelOf(name)}
          keys={actKeys[name]}
          main={name === main}
          forbidden={forbidden}
          onClick={() => run(name)}
        />
      ))}
      <MoreActs
        conversationId={row.id}
        offered={offered}
        run={run}
        labelOf={labelOf}
        front={front.map(({ name }) => name)}
      />
      {asked === 'snooze' && (
        <SnoozeMenu
          anchor={anchor}
          onClose={leave}
          onSnooze={(until) => {
            leave();
            void serve.snooze(row.id, until);
          }}
        />
      )}
      {asked === 'why' && <WhyBox conversationId={row.id} anchor={anchor} onClose={leave} />}
    </div>
  );
}

interface MoreActsProps {
  readonly conversationId: string;
  readonly offered: readonly OfferedAct[];
  readonly front: readonly ActName[];
  readonly run: (name: ActName) => void;
  readonly labelOf: (name: ActName) => string;
}

/** What does not stand in the header; where that is narrow, all of it. */
function MoreActs({ conversationId, offered, run, labelOf }: MoreActsProps) {
  const { t } = useTranslation();
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton
        ref={anchor}
        icon={IconDots}
        size={20}
        label={t('service.acts.more')}
        expanded={open}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <Floating
          anchor={anchor}
          label={t('service.acts.more')}
          onClose={() => {
            setOpen(false);
            anchor.current?.focus();
          }}
        >
          <MenuBox label={t('service.acts.more')}>
            {offered.map(({ name, forbidden }) => (
              <MenuEntry
                key={name}
                icon={icons[name]}
                disabled={forbidden !== null}
                hint={forbidden === null ? undefined : t(`service.forbidden.${forbidden}`)}
                aside={actKeys[name] ? <KeyHint keys={actKeys[name]} /> : undefined}
                onChoose={() => {
                  setOpen(false);
                  anchor.current?.focus();
                  run(name);
                }}
              >
                {labelOf(name)}
              </MenuEntry>
            ))}
            <Suspense fallback={null}>
              <MacroMenu
                conversationId={conversationId}
                onChosen={() => {
                  setOpen(false);
                  anchor.current?.focus();
                }}
              />
            </Suspense>
          </MenuBox>
        </Floating>
      )}
    </>
  );
}
