import { BalcaoDatabase } from '../../db/database';
import { searchChannel } from '../channel';
import { keepIndex } from './keepIndex';
import { filesOf } from './opfsFile';

/** The worker of the index: started by the window that leads, ended with it. It is told its number first. */
addEventListener('message', ({ data }: MessageEvent<string>) => {
  const phoneNumberId = data;
  void keepIndex({
    openDatabase: async () => {
      const db = new BalcaoDatabase(phoneNumberId);
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
