/** Groups of digits with signs between them, as phones, CPF, values and orders are written. */
const RUN = /\d+(?:[ .,/()\u2010-\u2015-]{1,3}\d+)+/g;
const LONG_NUMBER = /\d{9,20}/g;
const ZEROS = /\b0+([1-9]\d+)\b/g;
/** Groups that are read as one number: `+55 (11) 98877-6655` and `123.456.789-09` have four. */
const MOST_GROUPS = 5;
const MOST_DIGITS = 20;
/** A sheet of numbers pasted into a message does not fill the index. */
const MOST_FORMS = 48;

/**
 * Other ways to type the numbers of a text, beside its own groups of digits: without signs (`12345678909`), a phone from
 * any place where people begin it (with area code, with and without the ninth digit), without leading zeros.
 */
export function numberForms(text: string): string[] {
  const forms = new Set<string>();
  for (const [run] of text.matchAll(RUN)) addRun(run.match(/\d+/g) ?? [], forms);
  for (const [digits] of text.matchAll(LONG_NUMBER)) addEnds(digits, forms);
  for (const [, digits = ''] of text.matchAll(ZEROS)) add(digits, forms);
  return [...forms];
}

function addRun(groups: readonly string[], forms: Set<string>): void {
  for (let from = 0; from < groups.length && forms.size < MOST_FORMS; from += 1) {
    let joined = groups[from] ?? '';
    for (const group of groups.slice(from + 1, from + MOST_GROUPS)) {
      joined += group;
      if (joined.length > MOST_DIGITS) break;
      add(joined, forms);
      if (joined.length === 9 && joined.startsWith('9')) add(joined.slice(1), forms);
    }
  }
}

/** `5511988776655` is also looked for as `11988776655`, `988776655` and `88776655`. */
function addEnds(digits: string, forms: Set<string>): void {
  for (const length of [11, 10, 9, 8]) if (digits.length > length) add(digits.slice(-length), forms);
}

function add(form: string, forms: Set<string>): void {
  if (forms.size < MOST_FORMS) forms.add(form);
}
