/** Pages of Meta that the words send people to; opened in the system's browser. */
export const metaPages = {
  app: 'https://developers.facebook.com/apps',
  system: 'https://business.facebook.com/settings/system-users',
  manager: 'https://business.facebook.com/wa/manage/home',
  prices: 'https://developers.facebook.com/docs/whatsapp/pricing',
} as const;
