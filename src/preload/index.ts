import { contextBridge, ipcRenderer } from 'electron';
import { announcementNames, requestNames } from '../shared/contract/channels';
import type { BalcaoWindow } from './window';

// Waking the store on disk takes 100–200 ms: it begins with the page, while its files are still being read. A page of another origin has none.
if (location.protocol === 'balcao:') indexedDB.databases().catch(() => undefined);

const requests: ReadonlySet<string> = new Set(requestNames);
const announcements: ReadonlySet<string> = new Set(announcementNames);

const balcao: BalcaoWindow = {
  request(name, ...args) {
    if (!requests.has(name)) return Promise.reject(new Error('unknown request'));
    return ipcRenderer.invoke(name, ...args);
  },
  on(name, listener) {
    if (!announcements.has(name)) throw new Error('unknown announcement');
    // The event object stays here: it would hand the page a way to answer main directly.
    const forward = (_event: unknown, payload: Parameters<typeof listener>[0]): void => listener(payload);
    ipcRenderer.on(name, forward);
    return () => ipcRenderer.removeListener(name, forward);
  },
};

contextBridge.exposeInMainWorld('balcao', balcao);
