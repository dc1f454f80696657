/** One line of a filled form. */
export interface FormAnswer {
  readonly name: string;
  readonly value: string;
}

/** What Meta adds to every answer; it says nothing to a person. */
const NOT_ANSWERS: ReadonlySet<string> = new Set(['flow_token']);

/**
 * The answers of a form (`nfm_reply.response_json`) as names and values.
 * @returns null when it is not one object with something in it: then it is shown as it came
 */
export function formAnswers(json: string): readonly FormAnswer[] | null {
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch {
    return null;
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return null;
  const answers = Object.entries(read)
    .filter(([key, value]) => !NOT_ANSWERS.has(key) && value !== null && value !== '')
    .map(([key, value]) => ({ name: nameOf(key), value: valueOf(value) }));
  return answers.length === 0 ? null : answers;
}

/** Meta's builder names fields `screen_0_Nome_completo_1`: the middle is what the form calls it. */
function nameOf(key: string): string {
  const middle = /^screen_\d+_(.+)_\d+$/.exec(key)?.[1] ?? key;
  const words = middle.replaceAll('_', ' ').trim();
  return words === '' ? key : words.charAt(0).toUpperCase() + words.slice(1);
}

function valueOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueOf).join(', ');
  if (typeof value === 'boolean') return value ? 'sim' : 'não';
  if (typeof value === 'string') return value.replace(/^\d+_/, '');
  return typeof value === 'number' ? value.toLocaleString('pt-BR') : JSON.stringify(value);
}
