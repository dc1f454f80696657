import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import type { KeptHouse } from '../../../shared/contract/house';
import { useTranslation } from '../../words/useTranslation';
import { filesOf } from '../../commands/house/houseFiles';
import { readHouse, type HouseSnapshot } from '../../commands/house/houseSnapshot';
import { leaveHouse, takeHouse } from '../../commands/house/takeHouse';
import { readKeptHouse } from '../../db/meta/read';
import { useNotices } from '../../stores/notices';
import { Button } from '../../ui/Button';
import { plainMoment } from '../../words/moments';
import { useDesk } from '../app/desk';
import { useOccasion } from '../app/useOccasion';
import css from './Banners.module.css';
import { Said } from './Said';
import { useCalmQuery } from './useCalmQuery';

/** Settings that main had kept when the tables were found empty: one sentence, one button. */
export function KeptHouseBanner() {
  const { t } = useTranslation();
  const { db, clock } = useDesk();
  const copy = useCopy();
  const acts = useKeptActs();
  if (copy === null) return null;
  const house = readHouse(copy.text);
  if (house === null) return null;
  const said = copy.phoneNumberId === db.phoneNumberId ? 'own' : 'other';
  const when = plainMoment(copy.keptAt, clock());
  const text = t(`keptHouse.${said}.text`, { when, what: whatIsIn(house, said === 'own', t) });
  return (
    <Said title={t(`keptHouse.${said}.title`)} text={text}>
      <div className={css.acts}>
        <Button onClick={() => acts.take(copy, house)}>{t(`keptHouse.${said}.button`)}</Button>
        <Button tone="text" onClick={() => acts.leave(copy)}>
          {t('keptHouse.leave')}
        </Button>
      </div>
    </Said>
  );
}

/** What was offered, as main has it; null: not read yet, or gone. */
function useCopy(): KeptHouse | null {
  const { db, bridge } = useDesk();
  const offer = useCalmQuery(() => readKeptHouse(db), [db]);
  const wanted = offer?.databaseId ?? null;
  const [copy, setCopy] = useState<KeptHouse | null>(null);
  useEffect(() => {
    let current = true;
    const ask = async (): Promise<void> => {
      const kept = await bridge.request('house.kept', db.phoneNumberId);
      const found = kept.ok ? kept.value.find(({ databaseId }) => databaseId === wanted) : undefined;
      if (current) setCopy(found ?? null);
    };
    if (wanted !== null) void ask();
    return () => {
      current = false;
    };
  }, [bridge, db, wanted]);
  return copy;
}

function useKeptActs() {
  const { t } = useTranslation();
  const { db, bridge, attendantId: by } = useDesk();
  const occasion = useOccasion();
  const say = useNotices((state) => state.say);
  return {
    take: async ({ text, databaseId, phoneNumberId: from }: KeptHouse, house: HouseSnapshot): Promise<void> => {
      const files = filesOf(house);
      const wish = { from, to: db.phoneNumberId, mediaIds: files };
      const there = files.length === 0 ? null : await bridge.request('house.bringFiles', wish);
      const here = new Set(there?.ok ? there.value : []);
      const missingFiles = files.filter((id) => !here.has(id));
      const taken = await takeHouse(db, { by, text, databaseId, from, missingFiles }, occasion());
      if (!taken.ok) return say(t(`keptHouse.problems.${taken.failure.code}`), { tone: 'failed' });
      const { switchedOff, leftOut } = taken.value;
      const parts = [
        t('keptHouse.taken'),
        ...(switchedOff > 0 ? [t('keptHouse.switchedOff', { count: switchedOff })] : []),
        ...(leftOut > 0 ? [t('keptHouse.leftOut', { count: leftOut })] : []),
      ];
      say(parts.join(' '));
    },
    leave: async ({ databaseId, phoneNumberId: from }: KeptHouse): Promise<void> => {
      const left = await leaveHouse(db, { by, databaseId, from }, occasion());
      if (left.ok) say(t('keptHouse.left'));
      else say(t(`keptHouse.problems.${left.failure.code}`), { tone: 'failed' });
    },
  };
}

function whatIsIn(
  { house, rules, flows, quickReplies, macros }: HouseSnapshot,
  sameNumber: boolean,
  t: TFunction,
): string {
  const subjects = (['hours', 'automatic', 'tone', 'fields', 'prices', 'links'] as const).filter(
    // Links are those of their number.
    (key) => (sameNumber || key !== 'links') && house.some((row) => row.key === key),
  );
  const counted = [
    ['rules', rules.length],
    ['flows', flows.length],
    ['replies', quickReplies.length],
    ['macros', macros.length],
  ] as const;
  const counts = counted.filter(([, count]) => count > 0);
  const words = [
    ...subjects.map((key) => t(`keptHouse.what.${key}`)),
    ...counts.map(([key, count]) => t(`keptHouse.what.${key}`, { count })),
  ];
  return new Intl.ListFormat('pt-BR').format(words);
}
