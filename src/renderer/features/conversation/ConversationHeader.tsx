import { IconArrowLeft, IconCopy, IconFlag, IconLayoutSidebarRight } from '@tabler/icons-react';
import { useTranslation } from '../../words/useTranslation';
import { formatPhone } from '../../../shared/domain/contacts/brazilPhone';
import type { ConversationRow } from '../../db/conversations/row';
import { useNotices } from '../../stores/notices';
import { useSelection } from '../../stores/selection';
import { Avatar } from '../../ui/Avatar';
import { Chip } from '../../ui/Chip';
import { IconButton } from '../../ui/IconButton';
import { useNow } from '../../ui/useNow';
import { fullMoment } from '../../words/moments';
import { useDesk } from '../app/desk';
import { useStageWords } from '../service/useStageWords';
import { useTeam } from '../service/team';
import { HeaderActs } from './HeaderActs';
import { Lookers } from './Lookers';
import { WindowChip } from './WindowChip';
import css from './ConversationHeader.module.css';

interface ConversationHeaderProps {
  readonly row: ConversationRow;
  readonly contextOpen: boolean;
  readonly onToggleContext: () => void;
}

/** Who it is, how it stands, and what can be done. */
export function ConversationHeader({ row, contextOpen, onToggleContext }: ConversationHeaderProps) {
  const { t } = useTranslation();
  const { clock } = useDesk();
  const close = useSelection((state) => state.close);
  const team = useTeam();
  const now = useNow(clock);
  const { service } = row;
  const stage = useStageWords()(service, now);
  const sector = team.divided && team.sectors.length > 1 ? team.sector(service.sectorId) : undefined;
  const phone = row.waId === null ? t('conversation.noPhone') : formatPhone(row.waId);
  return (
    <header className={css.header}>
      <span className={css.back}>
        <IconButton icon={IconArrowLeft} label={t('conversation.back')} onClick={close} />
      </span>
      <Avatar id={row.contactId} title={row.title} />
      <div className={css.who}>
        <div className={css.line}>
          <h2 className={css.name} dir="auto" title={row.title}>
            {row.title}
          </h2>
          {service.priority > 1 && (
            <span
              className={css.flag}
              data-priority={service.priority}
              title={t(`service.priority.${service.priority}`)}
            >
              <IconFlag size={15} stroke={2} role="img" aria-label={t(`service.priority.${service.priority}`)} />
            </span>
          )}
          <Lookers conversationId={row.id} />
        </div>
        <div className={css.facts}>
          {sector && <Chip tone="brand">{sector.name}</Chip>}
          {stage && (
            <Chip tone={stage.tone} title={fullMoment(service.stageAt)}>
              {stage.words}
            </Chip>
          )}
          <Protocol protocol={row.protocol} />
          {phone !== row.title && <span className={css.phone}>{phone}</span>}
          <WindowChip lastInboundAt={row.lastInboundAt} />
          {service.tags.map((tag) => (
            <Chip key={tag} title={tag}>
              {tag}
            </Chip>
          ))}
        </div>
      </div>
      <HeaderActs row={row} />
      <IconButton
        icon={IconLayoutSidebarRight}
        size={20}
        label={t('conversation.details')}
        expanded={contextOpen}
        onClick={onToggleContext}
      />
    </header>
  );
}

/** The number that a customer can be told; a click copies it. */
function Protocol({ protocol }: { readonly protocol: string }) {
  const { t } = useTranslation();
  function copy(): void {
    void navigator.clipboard.writeText(protocol).then(() => useNotices.getState().say(t('service.protocolCopied')));
  }
  return (
    <button type="button" className={css.protocol} aria-label={t('service.protocolCopy', { protocol })} onClick={copy}>
      <span className={css.protocolWord}>{t('service.protocol')}</span>
      {protocol}
      <IconCopy size={12} stroke={1.8} aria-hidden="true" />
    </button>
  );
}
