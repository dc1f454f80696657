const media = { mime_type: 'image/jpeg', sha256: 'c2FtcGxl', id: '1037543291543636' };
const context = { from: '551140000000', id: 'wamid.QUOTED' };
const unknownType = {
  code: 131051,
  title: 'Message type unknown',
  error_data: { details: 'Message type is currently not supported.' },
};

/** One message body of every row of cloud-api 4.4, by name; without address, id and timestamp. */
export const sampleContents = {
  text: { type: 'text', text: { body: 'Bom dia! Vocês abrem hoje? 😀' } },
  'text-reply': { type: 'text', text: { body: 'Quero este' }, context },
  'text-forwarded': { type: 'text', text: { body: 'Olha' }, context: { forwarded: true } },
  'text-forwarded-often': { type: 'text', text: { body: 'Corrente' }, context: { frequently_forwarded: true } },
  'text-from-ad': {
    type: 'text',
    text: { body: 'Vi o anúncio' },
    referral: {
      source_url: 'https://fb.me/x',
      source_id: '1',
      source_type: 'ad',
      headline: 'Promo',
      body: 'Bolo',
      ctwa_clid: 'c',
    },
  },
  image: { type: 'image', image: { ...media, caption: 'O comprovante', url: 'https://lookaside.fbsbx.com/x' } },
  video: { type: 'video', video: { ...media, mime_type: 'video/mp4' } },
  audio: { type: 'audio', audio: { ...media, mime_type: 'audio/ogg; codecs=opus', voice: true } },
  document: { type: 'document', document: { ...media, mime_type: 'application/pdf', filename: 'pedido.pdf' } },
  sticker: { type: 'sticker', sticker: { ...media, mime_type: 'image/webp', animated: false } },
  'image-lost': { type: 'image', errors: [{ code: 131052, title: 'Media download error' }] },
  location: {
    type: 'location',
    location: { latitude: -23.55, longitude: -46.63, name: 'Praça', address: 'Rua Inventada, 1' },
  },
  contacts: {
    type: 'contacts',
    contacts: [
      {
        name: { formatted_name: 'Eva Invented', first_name: 'Eva' },
        phones: [{ phone: '+55 11 90000-9999', wa_id: '5511900009999' }],
        emails: [{ email: 'eva@example.com' }],
        org: { company: 'Padaria' },
      },
    ],
  },
  'own-number': {
    type: 'contacts',
    origin: 'contact_request',
    contacts: [{ name: { formatted_name: 'Davi' }, phones: [{ phone: '5511900007777' }], vcard: 'BEGIN:VCARD' }],
  },
  reaction: { type: 'reaction', reaction: { message_id: 'wamid.TARGET', emoji: '👍' } },
  'reaction-taken-back': { type: 'reaction', reaction: { message_id: 'wamid.TARGET' } },
  button: { type: 'button', button: { payload: 'CONFIRMA', text: 'Confirmar' }, context },
  'button-reply': {
    type: 'interactive',
    interactive: { type: 'button_reply', button_reply: { id: 'sim', title: 'Sim' } },
    context,
  },
  'list-reply': {
    type: 'interactive',
    interactive: { type: 'list_reply', list_reply: { id: 'r1', title: 'Bolo', description: 'de cenoura' } },
    context,
  },
  'form-reply': {
    type: 'interactive',
    interactive: { type: 'nfm_reply', nfm_reply: { name: 'flow', body: 'Sent', response_json: '{"cor":"azul"}' } },
    context,
  },
  'call-permission': {
    type: 'interactive',
    interactive: { type: 'call_permission_reply', call_permission_reply: { response: 'accept' } },
    context,
  },
  'payment-method': {
    type: 'interactive',
    interactive: { type: 'payment_method', payment_method: { payment_method: 'pix', reference_id: 'p1' } },
    context,
  },
  order: {
    type: 'order',
    order: {
      catalog_id: '9',
      text: 'Para hoje',
      product_items: [{ product_retailer_id: 'bolo', quantity: 2, item_price: 30.5, currency: 'BRL' }],
    },
  },
  'system-notice': { type: 'system', system: { body: 'Security code changed', type: 'customer_identity_changed' } },
  unsupported: { type: 'unsupported', errors: [unknownType], unsupported: { type: 'poll_creation' } },
  'unsupported-with-text': { type: 'unsupported', text: { body: 'Mesmo assim' }, errors: [unknownType] },
  edit: {
    type: 'edit',
    edit: { original_message_id: 'wamid.TARGET', message: { type: 'text', text: { body: 'Corrigido' } } },
  },
  revoke: { type: 'revoke', revoke: { original_message_id: 'wamid.TARGET' } },
  'request-welcome': { type: 'request_welcome' },
  'type-of-tomorrow': { type: 'hologram', hologram: { depth: 3 } },
} as const satisfies Readonly<Record<string, object>>;
