import { expect, it } from 'vitest';
import { createAnnounce, type AnnouncedPage } from './announce';

it('tells every window that can listen', () => {
  const heard: string[] = [];
  const page = (name: string, state: 'alive' | 'destroyed' | 'crashed'): AnnouncedPage => ({
    isDestroyed: () => state === 'destroyed',
    isCrashed: () => state === 'crashed',
    send: (channel) => void heard.push(`${name} ${channel}`),
  });
  const pages = [page('a', 'alive'), page('b', 'crashed'), page('c', 'destroyed'), page('d', 'alive')];
  createAnnounce(() => pages)('inbox.arrived', { upTo: 7 });
  expect(heard).toEqual(['a inbox.arrived', 'd inbox.arrived']);
});
