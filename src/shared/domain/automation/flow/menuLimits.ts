/**
 * WhatsApp's limits of buttons and lists, in characters (cloud-api 2.4). `shared/whatsapp/limits` has the same: the domain
 * may not look there, a test beside it compares them.
 */
export const menuLimits = {
  text: 4_096,
  buttonBody: 1_024,
  listBody: 4_096,
  footer: 60,
  buttons: 3,
  buttonTitle: 20,
  listLabel: 20,
  rows: 10,
  rowTitle: 24,
  rowDescription: 72,
} as const;
