import type { TFunction } from 'i18next';
import { useTranslation } from '../../words/useTranslation';
import { serviceWindow } from '../../../shared/domain/conversations/serviceWindow';
import type { ConversationRow } from '../../db/conversations/row';
import { useNow } from '../../ui/useNow';
import { fullMoment, listMoment, plainMoment, spanWords } from '../../words/moments';
import { useDesk } from '../app/desk';
import { LinkName } from '../share/LinkName';
import { FactList } from './FactList';
import { countWords } from '../../words/countWords';

export function ServiceFacts({ conversation }: { readonly conversation: ConversationRow }) {
  const { t } = useTranslation();
  const { clock, db } = useDesk();
  const now = useNow(clock);
  const window = serviceWindow(conversation.lastInboundAt, now);
  const isOpen = window.closesAt !== null && window.state !== 'shut';
  const { waitingSince, lastInboundAt, origin } = conversation;
  const working = [
    {
      name: t('contact.window'),
      value: isOpen ? t('contact.windowOpen', { moment: plainMoment(window.closesAt, now) }) : t('contact.windowShut'),
    },
    ...(waitingSince === null
      ? []
      : [{ name: t('contact.waiting'), value: t('contact.waitingFor', { span: spanWords(now - waitingSince) }) }]),
  ];
  const facts = [
    ...(origin === undefined
      ? []
      : [{ name: t('contact.origin'), value: <LinkName id={origin.linkId} />, title: t('share.originHint') }]),
    // In a history nobody waits and nobody is answered.
    ...(db.isReadOnly ? [] : working),
    {
      name: t('contact.lastInbound'),
      value: lastInboundAt === null ? t('contact.never') : listMoment(lastInboundAt, now),
      title: lastInboundAt === null ? undefined : fullMoment(lastInboundAt),
    },
    { name: t('contact.messages'), value: countWords(conversation.messageCount) },
    ...surveyFact(t, conversation, now),
  ];
  return <FactList title={t('contact.service')} facts={facts} />;
}

/** What became of the survey after the last closing. */
function surveyFact(t: TFunction, { survey }: ConversationRow, now: number): { name: string; value: string }[] {
  if (survey === undefined) return [];
  const { score, until } = survey;
  const open = until > now ? t('automatic.survey.waiting') : t('automatic.survey.none');
  const value = score === undefined ? open : t('automatic.survey.score', { score });
  return [{ name: t('automatic.survey.asked'), value }];
}
