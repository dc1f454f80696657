import type { Journal } from '../webhook/journal/journal';

/** The fields of cloud-api 4.6 that are about templates, as they stand in a body. Inside of a customer's words the quotes are escaped. */
const NEWS = ['"field":"message_template_', '"field":"template_category_'];

/** The journal for the receiver; once a body about templates is on disk, somebody is told to look at them. */
export function listeningJournal(journal: Pick<Journal, 'append'>, onNews: () => void): Pick<Journal, 'append'> {
  return {
    async append(kind, body) {
      const seq = await journal.append(kind, body);
      const bytes = Buffer.from(body);
      if (NEWS.some((words) => bytes.includes(words))) onNews();
      return seq;
    },
  };
}
