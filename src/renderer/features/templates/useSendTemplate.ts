import { useState } from 'react';
import type { TemplateFilling } from '../../../shared/domain/templates/fillTemplate';
import type { Template } from '../../../shared/domain/templates/template';
import { sendTemplate } from '../../commands/sendTemplate';
import { useNotices } from '../../stores/notices';
import { useTemplating } from '../../stores/templating';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';

/**
 * Sends a filled template and shuts the box.
 * @param keep its file belongs to a message now
 */
export function useSendTemplate(
  conversationId: string,
  template: Template,
  filling: TemplateFilling,
  keep: () => void,
): { readonly send: () => Promise<void>; readonly refusal: string | null; readonly busy: boolean } {
  const { t } = useTranslation();
  const { db, clock, random, attendantId } = useDesk();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  async function send(): Promise<void> {
    setBusy(true);
    const input = { conversationId, by: attendantId, template, filling };
    // A store that refuses to write (a full disk) throws: what was filled in stands there, and the person is told.
    const sent = await sendTemplate(db, input, { now: clock(), random }).catch(() => null);
    setBusy(false);
    if (sent?.ok !== true) return setRefusal(sent === null ? 'not-kept' : sent.failure.code);
    keep();
    useTemplating.getState().end();
    useNotices.getState().say(t('templates.sent'));
  }
  return { send, refusal, busy };
}
