import { expect, it } from 'vitest';
import { appHandlers, type AppHandlerParts } from './appHandlers';

const PHONE = 'http://127.0.0.1:4010/phone';

it.each<[string, string | null, boolean]>([
  ['https://wa.me/message/ABC', PHONE, true],
  [PHONE, PHONE, true],
  [`${PHONE}?link=https%3A%2F%2Fwa.me%2Fmessage%2FABC`, PHONE, true],
  [`${PHONE}/other?link=a`, PHONE, false],
  [`${PHONE}?link=a`, null, false],
  ['http://127.0.0.1:4011/phone?link=a', PHONE, false],
  ['file:///etc/passwd', PHONE, false],
])('opens %s while the phone page is %s: %s', async (address, phonePage, opens) => {
  const opened: string[] = [];
  const parts: Pick<AppHandlerParts, 'openExternal' | 'phonePageUrl'> = {
    phonePageUrl: () => phonePage,
    openExternal: (url) => Promise.resolve(void opened.push(url)),
  };
  const answer = await appHandlers(parts as AppHandlerParts)['app.openExternal'](address, { id: 1 });
  expect([answer.ok, opened.length]).toEqual([opens, opens ? 1 : 0]);
});
