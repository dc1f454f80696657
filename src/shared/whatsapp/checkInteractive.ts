import type { InteractiveContent, InteractiveOption } from '../domain/conversations/content';
import {
  BODY_MAX,
  BUTTONS_MAX,
  BUTTON_ID_MAX,
  BUTTON_TITLE_MAX,
  FOOTER_MAX,
  HEADER_MAX,
  LINK_LABEL_MAX,
  LIST_BODY_MAX,
  LIST_LABEL_MAX,
  LIST_ROWS_MAX,
  LIST_SECTIONS_MAX,
  ROW_DESCRIPTION_MAX,
  ROW_ID_MAX,
  ROW_TITLE_MAX,
  SECTION_TITLE_MAX,
} from './limits';
import { firstProblem, optional, required, type SendProblem } from './sendProblem';

/** The limits of buttons, lists and links (table in cloud-api 2.4). */
export function checkInteractive(content: InteractiveContent): SendProblem | null {
  const frame = firstProblem([
    required(content.body, content.form === 'list' ? LIST_BODY_MAX : BODY_MAX, 'body'),
    optional(content.header, HEADER_MAX, 'header'),
    optional(content.footer, FOOTER_MAX, 'footer'),
  ]);
  if (frame) return frame;
  if (content.form === 'cta_url') return linkProblem(content);
  return content.form === 'button' ? buttonsProblem(content) : listProblem(content);
}

function linkProblem({ label, url }: InteractiveContent): SendProblem | null {
  const named = required(label, LINK_LABEL_MAX, 'label');
  if (named) return named;
  return /^https?:\/\/[^\s/]+/i.test(url ?? '') ? null : { code: 'bad-value', detail: 'url' };
}

function buttonsProblem({ sections }: InteractiveContent): SendProblem | null {
  const buttons = sections.flatMap((section) => section.options);
  if (buttons.length === 0) return { code: 'missing', detail: 'buttons' };
  if (buttons.length > BUTTONS_MAX) return { code: 'too-many', detail: 'buttons' };
  return firstProblem([
    ...buttons.map((button) => required(button.id, BUTTON_ID_MAX, 'button-id')),
    ...buttons.map((button) => required(button.title, BUTTON_TITLE_MAX, 'button-title')),
    unique(buttons, 'id', 'button-id'),
    unique(buttons, 'title', 'button-title'),
  ]);
}

function listProblem({ label, sections }: InteractiveContent): SendProblem | null {
  const rows = sections.flatMap((section) => section.options);
  if (rows.length === 0) return { code: 'missing', detail: 'rows' };
  if (rows.length > LIST_ROWS_MAX) return { code: 'too-many', detail: 'rows' };
  if (sections.length > LIST_SECTIONS_MAX) return { code: 'too-many', detail: 'sections' };
  if (sections.some((section) => section.options.length === 0)) return { code: 'empty', detail: 'section' };
  const title = sections.length > 1 ? required : optional;
  return firstProblem([
    required(label, LIST_LABEL_MAX, 'label'),
    ...sections.map((section) => title(section.title, SECTION_TITLE_MAX, 'section-title')),
    ...rows.map((row) => required(row.id, ROW_ID_MAX, 'row-id')),
    ...rows.map((row) => required(row.title, ROW_TITLE_MAX, 'row-title')),
    ...rows.map((row) => optional(row.description, ROW_DESCRIPTION_MAX, 'row-description')),
    unique(rows, 'id', 'row-id'),
  ]);
}

function unique(options: readonly InteractiveOption[], key: 'id' | 'title', field: string): SendProblem | null {
  return new Set(options.map((option) => option[key])).size === options.length
    ? null
    : { code: 'duplicate', detail: field };
}
