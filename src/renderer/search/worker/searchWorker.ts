import { BalcaoDatabase } from '../../db/database';
import { directChannel, searchChannel } from '../channel';
import type { SearchedDatabase } from '../channel';
import { keepIndex } from './keepIndex';
import { filesOf } from './opfsFile';

/** The worker of the index: started by the window that leads, ended with it. It is told its database first. */
addEventListener('message', begin, { once: true });

function begin({ data }: MessageEvent<SearchedDatabase>): void {
  const { phoneNumberId, generation } = data;
  void keepIndex({
    openDatabase: async () => {
      const db = new BalcaoDatabase(phoneNumberId, undefined, undefined, generation);
      await db.open();
      return db;
    },
    openFile: filesOf(phoneNumberId),
    channels: [directChannel(globalThis), searchChannel(phoneNumberId)],
    clock: () => Date.now(),
    signal: new AbortController().signal,
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });
}
