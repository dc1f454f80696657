import { describe, expect, it } from 'vitest';
import { requestNames } from './channels';
import { parseConnectionFile } from './parseConnectionFile';
import { requestSchemas } from './schemas';

const send = {
  outboxId: 'o',
  conversationId: 'c',
  contactId: 'k',
  to: { waId: '5511900001234' },
  content: { kind: 'text', text: 'Oi' },
  createdAt: 1,
  authorId: null,
};

const template = { kind: 'template', name: 'a', language: 'pt_BR', text: 'Oi', components: [], buttons: ['Ok'] };

describe('requestSchemas', () => {
  it('guards every request', () => {
    expect(Object.keys(requestSchemas).sort()).toEqual([...requestNames].sort());
  });

  it.each<[keyof typeof requestSchemas, unknown, boolean]>([
    ['app.describe', [], true],
    ['app.describe', ['more'], false],
    ['app.openExternal', ['https://a.com'], true],
    ['app.showUnread', [-1], false],
    ['app.showUnread', [Number.NaN], false],
    ['message.send', [send, '1'], true],
    ['message.send', [send], false],
    ['message.send', [{ ...send, to: { waId: '+55 11' } }, '1'], false],
    ['message.send', [{ ...send, content: { kind: 'text', text: 'x'.repeat(70_000) } }, '1'], false],
    ['message.send', [{ ...send, content: { kind: 'system', text: 'a', subtype: 'b' } }, '1'], false],
    [
      'message.send',
      [
        {
          ...send,
          content: { ...template, file: { kind: 'media', media: 'image', mediaId: 'up-1', mimeType: 'image/png' } },
        },
        '1',
      ],
      true,
    ],
    ['message.send', [{ ...send, content: { ...template, file: { kind: 'text', text: 'x' } } }, '1'], false],
    ['templates.read', ['1'], true],
    ['templates.fetch', ['../1'], false],
    ['media.fetch', [{ mediaId: '../secret', mimeType: 'image/png' }], false],
    ['inbox.pull', [{ phoneNumberId: '1', after: 0, limit: 1000 }], true],
    ['inbox.pull', [{ after: 0, limit: 1000 }], false],
    ['inbox.pull', [{ phoneNumberId: '1', after: 0, limit: 1e9 }], false],
    ['settings.change', [{ theme: 'dark' }], true],
    ['settings.change', [{ theme: 'pink' }], false],
    ['settings.change', [{ sounds: { assigned: 'bell', mentioned: 'off', queue: 'off', message: 'drop' } }], true],
    ['settings.change', [{ sounds: { assigned: 'siren', mentioned: 'off', queue: 'off', message: 'off' } }], false],
    ['alarms.set', ['not an object'], false],
    ['app.notify', [{ title: 'a', body: 'b', conversationId: '' }], true],
    ['app.notify', [{ title: 'a', body: 'b' }], false],
    ['window.openAnother', [], true],
    ['window.openAnother', ['https://a.com'], false],
    ['window.tell', [{ attendantName: 'Ana' }], true],
    ['window.tell', [{ attendantName: 'a'.repeat(300) }], false],
    ['system.watch', [300_000], true],
    ['system.watch', [null], true],
    ['system.watch', [10], false],
    ['team.keep', ['1', '{}'], true],
    ['team.keep', ['../1', '{}'], false],
    ['team.keep', ['1', 'x'.repeat(16 * 1024 * 1024 + 1)], false],
    ['team.kept', ['1'], true],
    ['team.kept', [], false],
    ['links.create', ['1', 'Oi, vim pela vitrine'], true],
    ['links.create', ['1', ' '], false],
    ['links.create', ['1', 'x'.repeat(141)], false],
    ['links.change', ['1', { code: '../messages', text: 'Oi' }], false],
    ['links.remove', ['1', 'ABC'], true],
    ['links.remove', ['1', ''], false],
    ['house.keep', ['1', { databaseId: 'd', text: '{}' }], true],
    ['house.keep', ['../1', { databaseId: 'd', text: '{}' }], false],
    ['house.keep', ['1', { databaseId: 'd', text: 'x'.repeat(16 * 1024 * 1024 + 1) }], false],
    ['house.bringFiles', [{ from: '1', to: '2', mediaIds: ['up-01ARZ3NDEKTSV4RRFFQ69G5FAV'] }], true],
    ['house.bringFiles', [{ from: '1', to: '2', mediaIds: ['../../secret'] }], false],
    ['house.bringFiles', [{ from: '..', to: '2', mediaIds: [] }], false],
  ])('%s %o → %s', (name, args, passes) => expect(requestSchemas[name].safeParse(args).success).toBe(passes));
});

describe('parseConnectionFile', () => {
  const file = {
    graphUrl: 'http://127.0.0.1:4010/',
    phoneNumberId: '1',
    wabaId: '2',
    accessToken: 'secret-t',
    appSecret: 's',
    verifyToken: 'v',
  };
  const parse = (more: object): unknown => parseConnectionFile(JSON.stringify({ ...file, ...more }));

  it('reads one and takes the slash at the end off', () => {
    expect(parse({ webhookPort: 8080, extra: true })).toEqual({
      ok: true,
      value: { ...file, graphUrl: 'http://127.0.0.1:4010', webhookPort: 8080 },
    });
  });

  it.each<[object, string, string]>([
    [{ accessToken: undefined, wabaId: undefined }, 'missing', 'wabaId, accessToken'],
    [{ graphUrl: 'ftp://x' }, 'bad-value', 'graphUrl'],
    [{ phoneNumberId: 'abc' }, 'bad-value', 'phoneNumberId'],
    [{ publicUrl: 'http://a.com' }, 'bad-value', 'publicUrl'],
    [{ webhookPort: 70_000 }, 'bad-value', 'webhookPort'],
  ])('%o → %s %s', (more, code, detail) => expect(parse(more)).toEqual({ ok: false, failure: { code, detail } }));

  it('says what is no connection file', () => {
    expect(parseConnectionFile('{')).toMatchObject({ failure: { code: 'not-json' } });
    expect(parseConnectionFile('[]')).toMatchObject({ failure: { code: 'not-an-object' } });
    expect(parseConnectionFile('{"accessToken":7}')).not.toHaveProperty('failure.detail', expect.stringContaining('7'));
  });
});
