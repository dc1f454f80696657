import {
  IconBuildingStore,
  IconCash,
  IconHeartbeat,
  IconHomeDollar,
  IconPlus,
  IconToolsKitchen2,
} from '@tabler/icons-react';
import { useTranslation } from '../../words/useTranslation';
import { readyTrees } from '../../../shared/domain/automation/flow/trees/readyTrees';
import { createFlow } from '../../commands/flows/createFlow';
import { useDesk } from '../app/desk';
import { useOccasion } from '../app/useOccasion';
import css from './Flows.module.css';

type ReadyTree = keyof typeof readyTrees;

const icons: Readonly<Record<ReadyTree, typeof IconPlus>> = {
  empty: IconPlus,
  shop: IconBuildingStore,
  clinic: IconHeartbeat,
  consortium: IconHomeDollar,
  restaurant: IconToolsKitchen2,
  collections: IconCash,
};

const order: readonly ReadyTree[] = ['shop', 'clinic', 'consortium', 'restaurant', 'collections', 'empty'];

interface GalleryProps {
  readonly onCreated: (flowId: string) => void;
}

/** Trees to begin with. */
export function Gallery({ onCreated }: GalleryProps) {
  const { t } = useTranslation();
  const { db, attendantId } = useDesk();
  const occasion = useOccasion();
  async function begin(name: ReadyTree): Promise<void> {
    const input = { by: attendantId, name: t(`flows.ready.${name}.name`), flow: readyTrees[name] };
    const created = await createFlow(db, input, occasion());
    if (created.ok) onCreated(created.value.flowId);
  }
  return (
    <ul className={css.gallery}>
      {order.map((name) => {
        const Icon = icons[name];
        return (
          <li key={name}>
            <button type="button" className={css.readyCard} onClick={() => void begin(name)}>
              <span className={css.readySign} aria-hidden="true">
                <Icon size={22} stroke={1.6} />
              </span>
              <strong>{t(`flows.ready.${name}.name`)}</strong>
              <span>{t(`flows.ready.${name}.about`)}</span>
              <span className={css.readyCount}>{t('flows.steps', { count: readyTrees[name].nodes.length })}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
