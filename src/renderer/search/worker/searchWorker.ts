import { BalcaoDatabase } from '../../db/database';
import { searchChannel } from '../channel';
import type { SearchedDatabase } from '../channel';
import { keepIndex } from './keepIndex';
import { filesOf } from './opfsFile';

/** The worker of the index: started by the window that leads, ended with it. It is told its database first. */
addEventListener('message', ({ data }: MessageEvent<SearchedDatabase>) => {
  const { phoneNumberId, generation } = data;
  void keepIndex({
    openDatabase: async () => {
      const db = new BalcaoDatabase(phoneNumberId, undefined, undefined, generation);
      await db.open();
      return db;
    },
    openFile: filesOf(phoneNumberId),
    channel: searchChannel(phoneNumberId),
    clock: () => Date.now(),
    signal: new AbortController().signal,
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });
});
