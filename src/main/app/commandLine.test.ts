import { expect, it } from 'vitest';
import { readCommandLine } from './commandLine';

it('reads its own flags among those of Chromium', () => {
  const line = readCommandLine(
    ['.', '--no-sandbox', '--demo', '--profile=/data/loja', '--connection=n.json'],
    '/home/a',
  );
  expect(line).toEqual({ demonstration: true, connectionFile: '/home/a/n.json', profile: '/data/loja', hidden: false });
});

it('takes the last of two and nothing for an empty one', () => {
  expect(readCommandLine(['--profile=/a', '--profile=/b'], '/').profile).toBe('/b');
  expect(readCommandLine(['--profile='], '/').profile).toBeNull();
});
