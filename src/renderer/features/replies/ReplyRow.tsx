import { IconPaperclip } from '@tabler/icons-react';
import type { QuickReplyRow } from '../../db/quickReplies/row';
import { Chip } from '../../ui/Chip';
import { Row, RowButton, RowFigure } from '../../ui/RowList';
import { useTranslation } from '../../words/useTranslation';
import { useTeam } from '../service/team';
import { plainVariables } from './plainVariables';
import css from './Replies.module.css';

/** One ready text in the list. */
export function ReplyRow({ reply, onOpen }: { readonly reply: QuickReplyRow; readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const { divided, sector } = useTeam();
  const { title, text, shortcut, scope, sectorId, attachments, uses } = reply;
  const who = scope === 'sector' && sectorId !== null ? (sector(sectorId)?.name ?? '') : t(`replies.scope.${scope}`);
  return (
    <Row>
      <RowButton
        name={
          <>
            {title}
            {shortcut !== '' && <span className={css.shortcut}>{`/${shortcut}`}</span>}
          </>
        }
        under={
          text === ''
            ? attachments.map(({ fileName }) => fileName).join(', ')
            : plainVariables(text, (name) => t(`replies.variable.${name}`))
        }
        onOpen={onOpen}
      >
        {attachments.length > 0 && (
          <span className={css.files}>
            <IconPaperclip size={14} aria-hidden="true" />
            {attachments.length}
          </span>
        )}
        {(divided || scope !== 'all') && <Chip tone={scope === 'own' ? 'info' : 'plain'}>{who}</Chip>}
        <RowFigure>{uses > 0 ? t('replies.uses', { count: uses }) : ''}</RowFigure>
      </RowButton>
    </Row>
  );
}
