import { sampleEnvelope, sampleMessage, sampleWebhook, SAMPLE_SECONDS } from './envelope';
import { sampleContact, samplePeople, type SamplePerson } from './people';

const timestamp = String(SAMPLE_SECONDS);

/** One status of cloud-api 4.5, without its envelope. */
function sampleStatus(status: string, person: SamplePerson = samplePeople['phone-bsuid'], extra: object = {}): object {
  return {
    id: 'wamid.SENT1',
    status,
    timestamp,
    ...(person.waId ? { recipient_id: person.waId } : {}),
    ...(person.bsuid ? { recipient_user_id: person.bsuid } : {}),
    biz_opaque_callback_data: 'outbox-1',
    ...extra,
  };
}

const priced = {
  pricing: { billable: true, pricing_model: 'PMP', type: 'free_customer_service', category: 'service' },
};
const shut = {
  errors: [{ code: 131047, title: 'Re-engagement message', error_data: { details: 'More than 24 hours' } }],
};
const template = { message_template_id: 1, message_template_name: 'lembrete', message_template_language: 'pt-BR' };

const accountValues: Readonly<Record<string, object>> = {
  message_template_status_update: { event: 'APPROVED', reason: 'NONE', ...template },
  message_template_quality_update: { previous_quality_score: 'GREEN', new_quality_score: 'RED', ...template },
  message_template_components_update: { message_template_element: 'body', ...template },
  template_category_update: { previous_category: 'UTILITY', new_category: 'MARKETING', ...template },
  phone_number_quality_update: { display_phone_number: '551140000000', event: 'ONBOARDING' },
  phone_number_name_update: { decision: 'APPROVED', requested_verified_name: 'Padaria', rejection_reason: null },
  account_update: { event: 'ACCOUNT_VIOLATION', violation_info: { violation_type: 'ADULT' } },
  account_alerts: { entity_type: 'BUSINESS', alert_info: { alert_severity: 'CRITICAL' } },
  account_review_update: { decision: 'APPROVED' },
  business_capability_update: { max_daily_conversations_per_business: 'TIER_250' },
  security: { event: 'PIN_CHANGED' },
  payment_configuration_update: { configuration_name: 'pix', status: 'ACTIVE' },
  business_username_updates: { status: 'approved' },
  flows: { event: 'FLOW_STATUS_CHANGE', flow_id: '1' },
};

/** A webhook of every account field of cloud-api 4.6. */
export function sampleAccountWebhooks(): Record<string, object> {
  const changes = Object.entries(accountValues);
  return Object.fromEntries(
    changes.map(([field, value]) => [field, sampleEnvelope([{ field, value }], SAMPLE_SECONDS)]),
  );
}

/** Webhooks with statuses: every state, to a number, to a hidden one, with price, with failure, from before May 2026. */
export function sampleStatusWebhooks(): Record<string, object> {
  const hidden = samplePeople['bsuid-only'];
  const one = (status: object): object => sampleWebhook({ statuses: [status] });
  return {
    sent: one(sampleStatus('sent', undefined, priced)),
    delivered: sampleWebhook({ contacts: [sampleContact(hidden)], statuses: [sampleStatus('delivered', hidden)] }),
    read: one(sampleStatus('read', samplePeople.phone)),
    played: one(sampleStatus('played')),
    failed: one(sampleStatus('failed', samplePeople.phone, shut)),
    'old-parent': one(sampleStatus('sent', hidden, { parent_recipient_user_id: 'BR.ENT.77' })),
  };
}

/** Changes of number and id (cloud-api 5.7), preferences, echoes and platform errors. */
export function sampleOtherWebhooks(): Record<string, object> {
  const system = (body: object, head: object): object =>
    sampleWebhook({ messages: [{ id: 'wamid.SYSTEM', timestamp, type: 'system', system: body, ...head }] });
  const moved = { wa_id: '5511900002222', user_id: 'BR.2', previous_user_id: 'BR.1', type: 'user_changed_number' };
  const told = 'User Ana changed from 5511900001234 to 5511900002222';
  const echo = { from: '551140000000', to: '5511900001234', id: 'wamid.ECHO', timestamp };
  return {
    'number-changed': system({ body: told, ...moved }, { from: '5511900001234' }),
    'id-changed': system(
      { user_id: 'BR.2', previous_user_id: 'BR.1', type: 'user_changed_user_id' },
      { from_user_id: 'BR.1' },
    ),
    'number-changed-in-words': system({ body: told, type: 'customer_changed_number' }, { from: '5511900001234' }),
    'id-update': sampleWebhook({
      user_id_update: [{ wa_id: '5511900001234', user_id: { previous: 'BR.1', current: 'BR.2' }, timestamp }],
    }),
    preference: sampleWebhook(
      {
        user_preferences: [
          { wa_id: '5511900001234', category: 'marketing_messages', value: 'stop', timestamp: SAMPLE_SECONDS },
        ],
      },
      'user_preferences',
    ),
    echo: sampleWebhook(
      { message_echoes: [{ ...echo, type: 'text', text: { body: 'Respondido no celular' } }] },
      'smb_message_echoes',
    ),
    'platform-error': sampleWebhook({ errors: [{ code: 130429, title: 'Rate limit hit' }] }),
    history: sampleWebhook({ history: [{ metadata: { phase: 0 }, threads: [] }] }, 'history'),
    'state-sync': sampleWebhook({ state_sync: [{ type: 'contact', action: 'add' }] }, 'smb_app_state_sync'),
    'two-messages': sampleWebhook({
      messages: [
        sampleMessage({ type: 'text', text: { body: 'um' } }),
        sampleMessage({ type: 'text', text: { body: 'dois' } }, undefined, 'wamid.SAMPLE2'),
      ],
    }),
  };
}
