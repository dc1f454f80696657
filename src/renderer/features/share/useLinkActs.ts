import type { NumberLink } from '../../../shared/contract/links';
import type { LinkDraft, ShareLink } from '../../../shared/domain/links/link';
import type { Failure, Result } from '../../../shared/kernel/result';
import { refused } from '../../../shared/kernel/result';
import { removeLink } from '../../commands/links/removeLink';
import { saveLink, type LinkRefusal, type LinkSaving } from '../../commands/links/saveLink';
import { share } from '../../words/pt-BR/share';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { useOccasion } from '../app/useOccasion';

/** What came of an act; refused in words. */
type Told<Value> = Result<Value, { readonly code: string }>;

type FailedWord = keyof typeof share.failed;

const failedWord = (code: string): FailedWord => (code in share.failed ? (code as FailedWord) : 'other');

/**
 * What can be done with links: first at WhatsApp, where it keeps them, then in the tables. Should the second step be lost,
 * the link is found again among those that WhatsApp has.
 */
export function useLinkActs() {
  const { t } = useTranslation();
  const { bridge, db, attendantId: by } = useDesk();
  const occasion = useOccasion();

  const failed = ({ code, detail = '' }: Failure, offline: FailedWord = 'offline'): Told<never> =>
    refused({ code: t(`share.failed.${code === 'offline' ? offline : failedWord(code)}`, { detail }) });

  async function keep(saving: Omit<LinkSaving, 'by'>): Promise<Told<ShareLink>> {
    const answer = await saveLink(db, { by, ...saving }, occasion());
    return answer.ok ? answer : problem(answer.failure);
  }

  /** Tells WhatsApp another text, where it is another one. @returns why it does not have it now */
  async function say(known: Pick<NumberLink, 'code' | 'text'>, wanted: string): Promise<Told<never> | null> {
    const text = wanted.trim();
    if (text === known.text) return null;
    const changed = await bridge.request('links.change', db.phoneNumberId, { code: known.code, text });
    return changed.ok ? null : failed(changed.failure);
  }

  const problem = ({ code }: LinkRefusal): Told<never> => refused({ code: t(`share.problem.${code}`) });

  return {
    /** @param short made by WhatsApp; otherwise it needs nobody */
    async create(draft: LinkDraft, short: boolean): Promise<Told<ShareLink>> {
      if (!short) return keep({ id: null, ...draft, code: null });
      const made = await bridge.request('links.create', db.phoneNumberId, draft.text.trim());
      if (!made.ok) return failed(made.failure, 'offlineCreate');
      return keep({ id: null, ...draft, code: made.value.code });
    },
    /** Gives a name to one that was made elsewhere. */
    async adopt(draft: LinkDraft, known: NumberLink): Promise<Told<ShareLink>> {
      return (await say(known, draft.text)) ?? keep({ id: null, ...draft, code: known.code });
    },
    async change(link: ShareLink, draft: LinkDraft): Promise<Told<ShareLink>> {
      const { id, code, text } = link;
      const refusal = code === null ? null : await say({ code, text }, draft.text);
      return refusal ?? keep({ id, ...draft, code });
    },
    async remove({ id, code }: ShareLink): Promise<Told<null>> {
      if (code !== null) {
        const gone = await bridge.request('links.remove', db.phoneNumberId, code);
        if (!gone.ok) return failed(gone.failure);
      }
      const answer = await removeLink(db, { by, id }, occasion());
      return answer.ok ? answer : problem(answer.failure);
    },
  };
}
