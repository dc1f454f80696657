import { setTimeout as pause } from 'node:timers/promises';

/**
 * Loads the page anew with an eye on the worker of the index, so that a benchmark asks it as the window that leads does:
 * directly.
 * @param started false: the worker is never started, and nothing is indexed
 */
export async function reloadWithWorker(page, started = true) {
  await page.addInitScript(rememberWorker, started);
  await page.reload();
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'inbox', null, { timeout: 60_000 });
}

/** Until the index holds everything. @returns how many documents, and ms that it took */
export async function untilWhole(page, documents) {
  const began = Date.now();
  for (;;) {
    const status = await page.evaluate(() => globalThis.benchIndex?.status ?? null);
    if (status?.state === 'following' && status.documents >= documents) {
      return { documents: status.documents, madeIn: Date.now() - began };
    }
    if (Date.now() - began > 900_000) throw new Error(`the index has ${status?.documents ?? 0} documents`);
    await pause(100);
  }
}

/**
 * Asks one after another, as somebody does who types.
 * @returns of each: ms from asking until the answer is back, ms in the worker, and ids
 */
export function askIndex(page, questions, limit) {
  return page.evaluate(askWorker, { questions, limit });
}

/** What the worker of the index holds in memory, MB: its JavaScript and its WebAssembly. */
export async function workerMemory(page) {
  const session = await page.context().newCDPSession(page);
  const call = await workerSession(session);
  await call('HeapProfiler.collectGarbage');
  const heap = await call('Runtime.getHeapUsage');
  const { result: prototype } = await call('Runtime.evaluate', { expression: 'WebAssembly.Memory.prototype' });
  const { objects } = await call('Runtime.queryObjects', { prototypeObjectId: prototype.objectId });
  const { result } = await call('Runtime.callFunctionOn', {
    objectId: objects.objectId,
    functionDeclaration: 'function () { return this.reduce((sum, { buffer }) => sum + buffer.byteLength, 0); }',
    returnByValue: true,
  });
  await session.detach();
  return { javascript: heap.usedSize / 1_048_576, webAssembly: result.value / 1_048_576 };
}

/** How long the index took to write what came last, ms. */
export async function lastWrite(page) {
  const worker = page.workers().find((each) => each.url().includes('searchWorker'));
  return worker.evaluate(() => performance.getEntriesByName('search-write').at(-1).duration);
}

/** Talks to the worker through the page's own session, since Playwright gives workers none. */
async function workerSession(session) {
  const attached = new Promise((resolve) => {
    session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type === 'worker') resolve(sessionId);
    });
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const sessionId = await attached;
  let last = 0;
  return async (method, params = {}) => {
    last += 1;
    const id = last;
    const answered = new Promise((resolve, reject) => {
      session.on('Target.receivedMessageFromTarget', ({ message }) => {
        const answer = JSON.parse(message);
        if (answer.id !== id) return;
        if (answer.error) reject(new Error(`${method}: ${answer.error.message}`));
        else resolve(answer.result);
      });
    });
    await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) });
    return answered;
  };
}

// The functions below run in the page.

function rememberWorker(started) {
  const Original = globalThis.Worker;
  class NoWorker extends EventTarget {
    postMessage() {}
    terminate() {}
  }
  globalThis.Worker = function (address, options) {
    if (options?.name !== 'search') return new Original(address, options);
    if (!started) return new NoWorker();
    const worker = new Original(address, options);
    globalThis.benchIndex = { worker, status: null, place: 0 };
    worker.addEventListener('message', ({ data }) => {
      if (data.type === 'status') globalThis.benchIndex.status = data.status;
    });
    return worker;
  };
}

async function askWorker({ questions, limit }) {
  const { benchIndex } = globalThis;
  const anything = {
    ...{ conversationId: null, contactId: null, attendantId: null, sectorId: null, from: null, until: null },
    ...{ kind: null, direction: null, state: null, missed: false, revoked: false },
  };
  // As `answerOfLines` reads them.
  const idsOf = (lines) => (lines === '' ? [] : lines.split('\u001e').map((line) => line.split('\u001f')[0]));
  const ask = (typed) =>
    new Promise((resolve, reject) => {
      const place = (benchIndex.place += 1);
      const hear = ({ data }) => {
        if (data.type !== 'answer' || data.to !== 'bench' || data.place !== place) return;
        const hits = idsOf(data.answer.found?.lines ?? '');
        const ms = performance.now() - began;
        benchIndex.worker.removeEventListener('message', hear);
        if (!data.answer.found) reject(new Error('the index did not answer'));
        else resolve({ ms, inWorker: data.answer.ms, hits });
      };
      benchIndex.worker.addEventListener('message', hear);
      const request = { typed, filter: anything, scope: null, order: 'newest', limit, after: null };
      const began = performance.now();
      benchIndex.worker.postMessage({ type: 'question', from: 'bench', place, question: { ask: 'find', request } });
    });
  const answers = [];
  for (const typed of questions) answers.push(await ask(typed));
  return answers;
}
