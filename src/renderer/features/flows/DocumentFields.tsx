import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from '../../words/useTranslation';
import type { DocumentsNode, FileType, WantedDocument } from '../../../shared/domain/automation/flow/flow';
import { Button } from '../../ui/Button';
import { CheckRow } from '../../ui/CheckRow';
import { IconButton } from '../../ui/IconButton';
import { TextInput } from '../../ui/TextInput';
import { movedPart, partId } from './editFlow';
import type { NodeEditing } from './nodeEditing';
import { NumberField } from './NumberField';
import css from './Flows.module.css';

const types: readonly FileType[] = ['pdf', 'jpeg', 'png'];

/** Which documents, of which kind, how large. */
export function DocumentFields({ editing }: { readonly editing: NodeEditing<DocumentsNode> }) {
  const { t } = useTranslation();
  const { node, change, problems } = editing;
  const set = (documents: readonly WantedDocument[]): void => change({ ...node, documents });
  return (
    <section className={css.part} aria-label={t('flows.documents.list')}>
      <header className={css.partHead}>
        <h3>{t('flows.documents.list')}</h3>
        <span className={css.hint}>{t('flows.documents.hint')}</span>
      </header>
      {node.documents.map((wanted, place) => {
        const name = wanted.label === '' ? t('flows.noTitle') : wanted.label;
        const put = (part: Partial<WantedDocument>): void =>
          set(node.documents.map((one) => (one.id === wanted.id ? { ...wanted, ...part } : one)));
        return (
          <fieldset key={wanted.id} className={css.card}>
            <legend className={css.unseen}>{name}</legend>
            <div className={css.cardLine}>
              <TextInput
                value={wanted.label}
                wrong={problems.some(({ partId: id }) => id === wanted.id)}
                aria-label={t('flows.documents.label')}
                placeholder={t('flows.documents.label')}
                onChange={(label) => put({ label })}
              />
              <IconButton
                icon={IconArrowUp}
                label={t('flows.up', { name })}
                onClick={() => set(movedPart(node.documents, place, -1))}
              />
              <IconButton
                icon={IconArrowDown}
                label={t('flows.down', { name })}
                onClick={() => set(movedPart(node.documents, place, 1))}
              />
              <IconButton
                icon={IconTrash}
                label={t('flows.remove', { name })}
                onClick={() => set(node.documents.filter(({ id }) => id !== wanted.id))}
              />
            </div>
            <CheckRow inset="none" checked={wanted.optional} onChange={(optional) => put({ optional })}>
              {t('flows.documents.optional')}
            </CheckRow>
          </fieldset>
        );
      })}
      <div>
        <Button
          icon={IconPlus}
          onClick={() => set([...node.documents, { id: partId(node.documents, 'd'), label: '', optional: false }])}
        >
          {t('flows.documents.add')}
        </Button>
      </div>
      <div className={css.pair}>
        <div>
          <span className={css.groupLabel}>{t('flows.documents.accepts')}</span>
          {types.map((type) => (
            <CheckRow
              inset="none"
              key={type}

              checked={node.accepts.includes(type)}
              onChange={(on) =>
                change({ ...node, accepts: types.filter((one) => (one === type ? on : node.accepts.includes(one))) })
              }
            >
              {t(`flows.fileType.${type}`)}
            </CheckRow>
          ))}
        </div>
        <NumberField
          label={t('flows.documents.max')}
          value={node.maxMegabytes}
          min={1}
          max={100}
          onChange={(maxMegabytes) => change({ ...node, maxMegabytes })}
        />
      </div>
    </section>
  );
}
