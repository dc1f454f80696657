import { IconBolt, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { MacroRow } from '../../db/macros/row';
import { Button } from '../../ui/Button';
import { Chip } from '../../ui/Chip';
import { EmptyState } from '../../ui/EmptyState';
import { Row, RowButton, RowFigure, RowList } from '../../ui/RowList';
import { useTranslation } from '../../words/useTranslation';
import { useMayKeep } from '../replies/useMayKeep';
import { useTeam } from '../service/team';
import { SettingsPage } from '../settings/SettingsPage';
import { MacroForm } from './MacroForm';
import { useMacros } from './useMacros';
import { useStepWords } from './useStepWords';
import css from './Macros.module.css';

/** The macros of the counter and one's own: made and changed. */
export function MacrosPage() {
  const { t } = useTranslation();
  const { divided } = useTeam();
  const macros = useMacros();
  const mayKeep = useMayKeep();
  const [open, setOpen] = useState<MacroRow | 'new' | null>(null);
  if (macros === undefined) return null;
  return (
    <SettingsPage
      title={t('macros.title')}
      about={t('macros.about')}
      act={
        <Button tone="main" icon={IconPlus} onClick={() => setOpen('new')}>
          {t('macros.add')}
        </Button>
      }
    >
      {divided && !mayKeep('all') && <p className={css.hint}>{t('macros.ownOnly')}</p>}
      {macros.length === 0 ? (
        <EmptyState boxed icon={IconBolt} title={t('macros.empty')} text={t('macros.emptyText')} />
      ) : (
        <RowList label={t('macros.list')}>
          {macros.map((macro) => (
            <MacroLine key={macro.id} macro={macro} onOpen={() => setOpen(macro)} />
          ))}
        </RowList>
      )}
      {open !== null && (
        <MacroForm
          key={open === 'new' ? 'new' : open.id}
          macro={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </SettingsPage>
  );
}

function MacroLine({ macro, onOpen }: { readonly macro: MacroRow; readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const { divided, sector } = useTeam();
  const words = useStepWords();
  const { title, steps, scope, sectorId, uses } = macro;
  const who = scope === 'sector' && sectorId !== null ? (sector(sectorId)?.name ?? '') : t(`replies.scope.${scope}`);
  return (
    <Row>
      <RowButton
        mark={<IconBolt size={18} stroke={1.7} />}
        name={title}
        under={steps.map(words.line).join(' → ')}
        onOpen={onOpen}
      >
        {(divided || scope !== 'all') && <Chip tone={scope === 'own' ? 'info' : 'plain'}>{who}</Chip>}
        <RowFigure>{uses > 0 ? t('macros.uses', { count: uses }) : ''}</RowFigure>
      </RowButton>
    </Row>
  );
}
