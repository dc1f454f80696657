import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { InteractiveContent, MediaContent } from '../../../shared/domain/conversations/content';
import type { FlowAct } from '../../../shared/domain/automation/flow/step';
import { summaryText } from '../../../shared/domain/automation/flow/summary';
import { mediaIcon } from '../conversation/mediaIcon';
import { outgoingParts } from '../../../shared/whatsapp/outgoingParts';
import { MarkupView } from '../conversation/MarkupView';
import { useTeam } from '../service/team';
import type { Said, TalkItem } from './useTestTalk';
import css from './Phone.module.css';

interface PhoneItemProps {
  readonly item: TalkItem;
  readonly onPress: (optionId: string, title: string) => void;
}

/** One thing that happened in the test: a bubble, or a quiet line. */
export function PhoneItem({ item, onPress }: PhoneItemProps) {
  if (item.from === 'customer') return <CustomerBubble said={item.said} />;
  const { act } = item;
  if (act.do !== 'send') return <ActLine act={act} />;
  if (act.content.kind === 'interactive') return <MenuBubble menu={act.content} onPress={onPress} />;
  return (
    <>
      {outgoingParts(act.content.text, act.files ?? []).map((part) =>
        part.kind === 'media' ? (
          <FileBubble key={part.mediaId} file={part} />
        ) : (
          <div key="text" className={css.bubble} data-from="bot">
            <MarkupView text={part.text} />
          </div>
        ),
      )}
    </>
  );
}

/** A file that the robot sends: a picture as it is, anything else by its name. */
function FileBubble({ file }: { readonly file: MediaContent }) {
  const { t } = useTranslation();
  const name = file.fileName ?? t(`conversation.media.${file.media}`);
  const Icon = mediaIcon(file);
  return (
    <div className={css.bubble} data-from="bot" data-file="">
      {file.media === 'image' ? (
        <img className={css.picture} src={`balcao://media/${file.mediaId}`} alt={name} />
      ) : (
        <span className={css.fileName}>
          <Icon size={18} stroke={1.6} />
          {name}
        </span>
      )}
      {file.caption !== undefined && <MarkupView text={file.caption} />}
    </div>
  );
}

function CustomerBubble({ said }: { readonly said: Exclude<Said, { readonly kind: 'silence' }> }) {
  const { t } = useTranslation();
  const words =
    said.kind === 'text' ? said.text : said.kind === 'choice' ? said.title : t(`flows.test.file.${said.kind}`);
  return (
    <div
      className={css.bubble}
      data-from="customer"
      data-file={said.kind !== 'text' && said.kind !== 'choice' ? '' : undefined}
    >
      {words}
    </div>
  );
}

/** Buttons below the words; a list opens its options. */
function MenuBubble({
  menu,
  onPress,
}: {
  readonly menu: InteractiveContent;
  readonly onPress?: PhoneItemProps['onPress'];
}) {
  const [open, setOpen] = useState(menu.form === 'button');
  const options = menu.sections.flatMap((section) => section.options);
  return (
    <div className={css.menu}>
      <div className={css.bubble} data-from="bot">
        <MarkupView text={menu.body} />
        {menu.footer !== undefined && <span className={css.footer}>{menu.footer}</span>}
      </div>
      {menu.form === 'list' && (
        <button type="button" className={css.option} aria-expanded={open} onClick={() => setOpen(!open)}>
          <IconChevronDown size={15} aria-hidden="true" />
          {menu.label}
        </button>
      )}
      {open &&
        options.map((option) => (
          <button
            key={option.id}
            type="button"
            className={css.option}
            data-list={menu.form === 'list' || undefined}
            onClick={() => onPress?.(option.id, option.title)}
          >
            <span>{option.title}</span>
            {option.description !== undefined && <span className={css.description}>{option.description}</span>}
          </button>
        ))}
    </div>
  );
}

function ActLine({ act }: { readonly act: Exclude<FlowAct, { readonly do: 'send' }> }) {
  const { t } = useTranslation();
  const { sector } = useTeam();
  if (act.do === 'lock' || act.do === 'close') return null;
  if (act.do === 'keep')
    return <p className={css.line}>{t('flows.test.kept', { label: act.field.label, value: act.field.value })}</p>;
  if (act.do === 'document')
    return <p className={css.line}>{t(`timeline.document.${act.verdict}`, { label: act.label })}</p>;
  if (act.do === 'identity') {
    return (
      <p className={css.line}>{t(act.confirmedUntil === null ? 'flows.test.identityNo' : 'flows.test.identityYes')}</p>
    );
  }
  const name = act.sectorId === null ? null : sector(act.sectorId)?.name;
  const summary = summaryText(act.summary);
  return (
    <>
      <p className={css.line}>{name ? t('flows.test.toSector', { sector: name }) : t('flows.test.toQueue')}</p>
      {summary !== '' && <p className={css.summary}>{summary}</p>}
    </>
  );
}
