import { describe, expect, it } from 'vitest';
import { pageFile, pageType } from './pagePath';

describe('pageFile', () => {
  it('finds files of the page', () => {
    expect(pageFile('/app/out/renderer', '/')).toBe('/app/out/renderer/index.html');
    expect(pageFile('/app/out/renderer', '/assets/a%20b.js')).toBe('/app/out/renderer/assets/a b.js');
  });

  it.each([
    '/../main/index.js',
    '/%2e%2e/main',
    '/..%2f..%2fetc/passwd',
    '/a/../../b',
    '/..%5cmain',
    '/C:/x',
    '/a%00.js',
    '/%',
  ])('refuses %s', (path) => expect(pageFile('/app/out/renderer', path)).toBeNull());

  it('serves only the kinds that a page is made of', () => {
    expect(pageType('/x/index.html')).toBe('text/html; charset=utf-8');
    expect(pageType('/x/index.js.map')).toBeNull();
    expect(pageType('/x/.env')).toBeNull();
  });
});
