import {
  IconActivityHeartbeat,
  IconArchive,
  IconHierarchy2,
  IconBolt,
  IconCalendarTime,
  IconInbox,
  IconKeyboard,
  IconListNumbers,
  IconListSearch,
  IconMessage2,
  IconMoon,
  IconSearch,
  IconSettings,
  IconSun,
  IconUser,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useLiveQuery } from 'dexie-react-hooks';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { formatPhone } from '../../../shared/domain/contacts/brazilPhone';
import { readConversation, searchConversations } from '../../db/conversations/read';
import { may } from '../../../shared/domain/team/permissions';
import { useBackup } from '../../stores/backup';
import { usePlace, type Place } from '../../stores/place';
import { useSelection } from '../../stores/selection';
import { openSettings } from '../../stores/settingsPage';
import { useBridge, useDesk } from '../app/desk';
import { focusPlace } from '../app/focusPlace';
import { focusSearch } from '../app/focusSearch';
import { useColorScheme } from '../app/useColorScheme';
import { NO_FILTER } from '../inbox/filters';
import { offeredViews } from '../inbox/listViews';
import { useSeen } from '../inbox/useSeen';
import { useViewWords } from '../inbox/useViewWords';
import { actKeys } from '../service/conversationActs';
import { useActLabel } from '../service/useActLabel';
import { useConversationActs } from '../service/useConversationActs';
import { useTeam } from '../service/team';
import { NOTHING_OPEN } from './nothingOpen';
import type { PaletteEntry } from './paletteEntry';
import { rank } from './rank';
import { useMacroEntries } from './useMacroEntries';
import { useMessageEntries } from './useMessageEntries';
import { recentUse } from './recentUse';
import { useSelfEntries } from './useSelfEntries';
import { useSettingsEntries } from './useSettingsEntries';
import { useTemplateEntry } from './useTemplateEntry';

const MOST_FOUND = 8;
const MOST = 40;

/** What answers a query: acts on the open conversation first, then conversations, people, sectors, lists and places. */
export function usePaletteEntries(query: string, onShortcuts: () => void): readonly PaletteEntry[] {
  const acts = useActEntries();
  const template = useTemplateEntry();
  const macros = useMacroEntries();
  const people = useTeamEntries();
  const views = useViewEntries();
  const app = useAppEntries(onShortcuts);
  const self = useSelfEntries();
  const settings = useSettingsEntries();
  const conversations = useConversationEntries(query.trim());
  const messages = useMessageEntries(query.trim());
  return useMemo(() => {
    const recent = recentUse();
    const known = rank(
      [...acts, ...template, ...macros, ...people, ...views, ...self, ...app, ...settings],
      query,
      recent,
    );
    // Without a word only what can be done: people and sectors are found by their names.
    const shown = query.trim() === '' ? known.filter(({ group }) => group !== 'people' && group !== 'sectors') : known;
    return byGroup([...shown.slice(0, MOST - messages.length), ...conversations, ...messages]);
  }, [acts, app, conversations, macros, messages, people, query, self, settings, template, views]);
}

/** Entries of one group stand together, the group of the best hit first. */
function byGroup(entries: readonly PaletteEntry[]): readonly PaletteEntry[] {
  const groups = [...new Set(entries.map(({ group }) => group))];
  return groups.flatMap((group) => entries.filter((entry) => entry.group === group));
}

function useActEntries(): readonly PaletteEntry[] {
  const { t } = useTranslation();
  const { db } = useDesk();
  const place = usePlace((state) => state.place);
  const openId = useSelection((state) => state.conversationId);
  const id = place === 'inbox' || place === 'search' ? openId : null;
  const row = useLiveQuery(() => (id === null ? undefined : readConversation(db, id)), [db, id]);
  const { offered, run } = useConversationActs(row ?? NOTHING_OPEN);
  const labelOf = useActLabel(row ?? NOTHING_OPEN);
  if (!row) return [];
  return offered.map(({ name, forbidden }) => ({
    id: `act-${name}`,
    group: 'acts',
    icon: IconBolt,
    title: labelOf(name),
    words: wordsFor(t, name),
    run: () => run(name),
    ...(forbidden === null ? {} : { forbidden: t(`service.forbidden.${forbidden}`) }),
    ...(actKeys[name] === null ? {} : { keys: actKeys[name] }),
  }));
}

/** Acts for which people may type other words. */
const worded = [
  'claim',
  'transfer',
  'snooze',
  'close',
  'reopen',
  'note',
  'tags',
  'priority',
  'follow',
  'export',
] as const;

function wordsFor(t: TFunction, name: string): string {
  const known = worded.find((each) => each === name);
  return known === undefined ? '' : t(`palette.words.${known}`);
}

function useConversationEntries(query: string): readonly PaletteEntry[] {
  const { db } = useDesk();
  const seen = useSeen();
  const found = useLiveQuery(
    () => (query === '' ? Promise.resolve([]) : searchConversations(db, query, MOST_FOUND)),
    [db, query],
  );
  return useMemo(
    () =>
      (found ?? []).filter(seen).map((row) => ({
        id: `conversation-${row.id}`,
        group: 'conversations',
        icon: IconMessage2,
        title: row.title,
        aside: row.waId === null ? row.protocol : `${formatPhone(row.waId)} · ${row.protocol}`,
        run: () => {
          usePlace.getState().goTo('inbox');
          useSelection.getState().open(row.id);
        },
      })),
    [found, seen],
  );
}

function useTeamEntries(): readonly PaletteEntry[] {
  const { t } = useTranslation();
  const team = useTeam();
  const { goTo } = usePlace.getState();
  const { filterBy } = useSelection.getState();
  if (!team.divided) return [];
  const people = team.people.map(({ id, name }): PaletteEntry => {
    const title = t('palette.personConversations', { name });
    const run = (): void => {
      goTo('inbox');
      filterBy({ ...NO_FILTER, attendantId: id });
    };
    return { id: `person-${id}`, group: 'people', icon: IconUser, title, words: name, run };
  });
  const sectors = team.sectors.map(({ id, name }): PaletteEntry => {
    const title = t('palette.sectorConversations', { name });
    const run = (): void => {
      goTo('inbox');
      filterBy({ ...NO_FILTER, sectorId: id });
    };
    return { id: `sector-${id}`, group: 'sectors', icon: IconUsersGroup, title, words: name, run };
  });
  return [...people, ...sectors];
}

function useViewEntries(): readonly PaletteEntry[] {
  const { t } = useTranslation();
  const team = useTeam();
  const wordsOf = useViewWords();
  const { tabs, more } = offeredViews(team);
  return [...tabs, ...more].map((view) => ({
    id: `view-${view}`,
    group: 'views',
    icon: IconInbox,
    title: t('palette.showView', { view: wordsOf(view) }),
    run: () => {
      usePlace.getState().goTo('inbox');
      useSelection.getState().show(view);
    },
  }));
}

function useAppEntries(onShortcuts: () => void): readonly PaletteEntry[] {
  const { t } = useTranslation();
  const bridge = useBridge();
  const scheme = useColorScheme();
  const { divided, me, reading } = useTeam();
  const place = (id: PlaceName, name: string): PaletteEntry => placeEntry(t, id, name);
  const dark = scheme === 'dark';
  const reads = [place('inbox', t('frame.inbox')), place('search', t('search.place'))];
  if (reading) return reads;
  return [
    ...reads,
    ...(divided ? [place('queue', t('queue.place'))] : []),
    place('schedule', t('schedule.place')),
    ...(me && may(me, 'manageSettings') ? [place('flows', t('flows.place'))] : []),
    ...(me && may(me, 'openHistory') ? [readEntry(t)] : []),
    place('diagnostics', t('frame.diagnostics')),
    place('settings', t('frame.settings')),
    {
      id: 'find',
      group: 'app',
      icon: IconSearch,
      title: t('palette.findInList'),
      keys: 'Ctrl Shift F',
      run: focusSearch,
    },
    themeEntry(t, dark, (theme) => void bridge.request('settings.change', { theme })),
    {
      id: 'shortcuts',
      group: 'app',
      icon: IconKeyboard,
      title: t('palette.shortcuts'),
      words: t('palette.words.shortcuts'),
      keys: '?',
      run: onShortcuts,
    },
  ];
}

function themeEntry(t: TFunction, dark: boolean, change: (theme: 'light' | 'dark') => void): PaletteEntry {
  return {
    id: 'theme',
    group: 'app',
    icon: dark ? IconSun : IconMoon,
    title: t(dark ? 'palette.lightTheme' : 'palette.darkTheme'),
    words: t('palette.words.theme'),
    run: () => change(dark ? 'light' : 'dark'),
  };
}

/** A backup, read in a window of its own. */
function readEntry(t: TFunction): PaletteEntry {
  const run = (): void => {
    useBackup.setState({ wantsToRead: true });
    openSettings('backup');
  };
  return { id: 'history', group: 'app', icon: IconArchive, title: t('review.open.palette'), run };
}

const icons = {
  inbox: IconInbox,
  search: IconListSearch,
  queue: IconListNumbers,
  schedule: IconCalendarTime,
  flows: IconHierarchy2,
  diagnostics: IconActivityHeartbeat,
  settings: IconSettings,
} as const;

/** The pane of a place that takes the keyboard. */
const panes = {
  inbox: 'list',
  search: 'list',
  queue: 'queue',
  schedule: 'schedule',
  flows: 'flows',
  diagnostics: 'diagnostics',
  settings: 'settings-pages',
} as const;

type PlaceName = Place & keyof typeof icons;

function placeEntry(t: TFunction, id: PlaceName, name: string): PaletteEntry {
  return {
    id: `place-${id}`,
    group: 'places',
    icon: icons[id],
    title: t('palette.goTo', { place: name }),
    words: t(`palette.words.${id}`),
    run: () => {
      usePlace.getState().goTo(id);
      focusPlace(panes[id]);
    },
  };
}
