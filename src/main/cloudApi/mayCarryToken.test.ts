import { expect, it } from 'vitest';
import { mayCarryToken } from './mayCarryToken';

const META = 'https://graph.facebook.com';
const SANDBOX = 'http://127.0.0.1:4010';

it.each([
  ['https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1', META, true],
  ['https://scontent.xx.fbcdn.net/v/1', META, true],
  ['https://mmg.whatsapp.net/v/1', META, true],
  ['https://graph.facebook.com/v1/1', META, true],
  ['https://FBSBX.com/1', META, true],
  ['http://lookaside.fbsbx.com/1', META, false],
  ['http://graph.facebook.com/1', META, false],
  ['https://evilfbsbx.com/1', META, false],
  ['https://lookaside.fbsbx.com.evil.example/1', META, false],
  ['https://lookaside.fbsbx.com@evil.example/1', META, false],
  ['https://evil.example/?lookaside.fbsbx.com', META, false],
  ['http://127.0.0.1:4010/media/1', META, false],
  ['file:///etc/passwd', META, false],
  ['not an address', META, false],
  ['', META, false],
  ['http://127.0.0.1:4010/media/1', SANDBOX, true],
  ['http://127.0.0.1:4011/media/1', SANDBOX, false],
  ['https://127.0.0.1:4010/media/1', SANDBOX, false],
  ['https://lookaside.fbsbx.com/1', SANDBOX, true],
])('%s beside %s: %s', (url, graphUrl, allowed) => {
  expect(mayCarryToken(url, graphUrl)).toBe(allowed);
});
