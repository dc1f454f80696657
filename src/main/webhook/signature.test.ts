import { describe, expect, it } from 'vitest';
import { verifySignature } from './signature';

const plain = '{"object":"whatsapp_business_account","entry":[]}';
const spaced = '{"object": "whatsapp_business_account", "entry": []}';
const unicode =
  '{"object":"whatsapp_business_account","entry":[{"id":"0","changes":[{"field":"messages","value":{"text":"Olá, açaí 🍇"}}]}]}';

const vectors = [
  ['test_app_secret', plain, 'dec6a680679a968e7e0319355b23599cbfc54502c0784668e9618baa0c633756'],
  ['test_app_secret', spaced, '56cbbaf4961c6cfdae48b7f116c047e5eb513d2c931baae63a2bc1afd26f803a'],
  ['otro_secreto', plain, '769b03d8c2ae6498f2d1e1f7299c0ba55448c69d741e7b0bb243d852d8a8d8c7'],
  ['test_app_secret', unicode, 'aed62cecfbae8c6e31807f768b034821b46611924ad27fcbb7c856e7fd40fd2a'],
] as const;

describe('verifySignature', () => {
  it.each(vectors)('accepts the known signature of %s over %s', (secret, body, hex) => {
    expect(verifySignature(Buffer.from(body), `sha256=${hex}`, secret)).toBe(true);
  });

  it('refuses another secret, another body and an empty secret', () => {
    const [[secret, body, hex]] = vectors;
    expect(verifySignature(Buffer.from(body), `sha256=${hex}`, `${secret}x`)).toBe(false);
    expect(verifySignature(Buffer.from(`${body} `), `sha256=${hex}`, secret)).toBe(false);
    expect(verifySignature(Buffer.from(body), `sha256=${hex}`, '')).toBe(false);
  });

  it.each([undefined, '', 'sha256=', 'sha1=dec6a680', `sha256=${'g'.repeat(64)}`, `sha256=${'a'.repeat(63)}`])(
    'refuses the malformed header %s',
    (header) => {
      expect(verifySignature(Buffer.from(plain), header, 'test_app_secret')).toBe(false);
    },
  );
});
