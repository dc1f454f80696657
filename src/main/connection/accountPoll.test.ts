import { describe, expect, it } from 'vitest';
import { parseWebhook } from '../../shared/whatsapp/parseWebhook';
import { changedTemplates, templateNotice } from './accountPoll';

const approved = { name: 'lembrete', language: 'pt_BR', status: 'APPROVED' };
const pending = { name: 'aviso', language: 'pt_BR', status: 'PENDING' };

describe('changedTemplates', () => {
  it('finds new, changed and vanished ones', () => {
    const paused = { ...approved, status: 'PAUSED' };
    expect(changedTemplates([approved], [approved])).toEqual([]);
    expect(changedTemplates([approved], [paused, pending])).toEqual([paused, pending]);
    expect(changedTemplates([approved, pending], [approved])).toEqual([{ ...pending, status: 'DELETED' }]);
  });

  it('tells languages of one name apart', () => {
    const english = { ...approved, language: 'en_US' };
    expect(changedTemplates([approved], [approved, english])).toEqual([english]);
  });
});

it('writes what the parser takes for a notice of the account', () => {
  const events = parseWebhook(templateNotice('400500', [pending], 1_700_000_000_000), '100200300');
  expect(events).toMatchObject([
    { type: 'account', field: 'message_template_status_update', value: { message_template_name: 'aviso' } },
  ]);
});
