import { IconQrcode } from '@tabler/icons-react';
import { tellsOrigin, type ShareLink } from '../../../shared/domain/links/link';
import type { OriginCount } from '../../db/conversations/readOrigins';
import { Chip } from '../../ui/Chip';
import { EmptyState } from '../../ui/EmptyState';
import { Row, RowButton, RowList } from '../../ui/RowList';
import { Starters } from '../../ui/Starters';
import { countWords } from '../../words/countWords';
import { share } from '../../words/pt-BR/share';
import { useTranslation } from '../../words/useTranslation';
import type { Opened, StarterName } from './opened';
import { isGone } from './isGone';
import type { NumberLinks } from './useNumberLinks';
import { useOriginCounts } from './useOriginCounts';
import css from './Share.module.css';

const starters = Object.keys(share.starter) as StarterName[];

interface LinkListProps {
  readonly links: readonly ShareLink[];
  readonly number: NumberLinks;
  readonly locked: string | null;
  readonly onOpen: (opened: Opened) => void;
}

/** The links in use, with what each of them brought. */
export function LinkList({ links, number, locked, onOpen }: LinkListProps) {
  const { t } = useTranslation();
  const counts = useOriginCounts(links.map(({ id }) => id).join(','));
  if (links.length === 0) {
    return (
      <EmptyState boxed icon={IconQrcode} title={t('share.empty')} text={t('share.emptyText')}>
        {locked === null && (
          <Starters
            label={t('share.starters')}
            names={starters}
            wordsOf={(name) => t(`share.starter.${name}.name`)}
            onStart={(starter) => onOpen({ starter })}
          />
        )}
      </EmptyState>
    );
  }
  return (
    <RowList label={t('share.list')}>
      {links.map((link) => (
        <Row key={link.id}>
          <RowButton
            mark={<IconQrcode size={18} stroke={1.7} />}
            name={link.name}
            under={link.text}
            onOpen={() => onOpen({ id: link.id })}
          >
            {isGone(link, number.links) && <Chip tone="failed">{t('share.goneChip')}</Chip>}
            {link.code === null && <Chip tone="plain">{t('share.plainChip')}</Chip>}
            {tellsOrigin(link.text) ? (
              <Brought count={counts?.get(link.id)} />
            ) : (
              <Chip tone="waiting">{t('share.shortTextChip')}</Chip>
            )}
          </RowButton>
        </Row>
      ))}
    </RowList>
  );
}

function Brought({ count }: { readonly count: OriginCount | undefined }) {
  const { t } = useTranslation();
  if (count === undefined) return <span className={css.brought} />;
  const words = (value: number): { count: number; n: string } => ({ count: value, n: countWords(value) });
  return (
    <span className={css.brought}>
      <strong>{t('share.conversations', words(count.all))}</strong>
      {count.all > 0 && <span>{t('share.lately', words(count.lately))}</span>}
    </span>
  );
}
