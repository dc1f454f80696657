import { people, story } from './shop.mjs';

/** Plays the story through the real screens: customers write, we answer, WhatsApp reports. */
export async function playStory({ page, control }) {
  const now = Date.now();
  for (const person of people) await control('customers', person);
  // Only an engine that is at work gets the story's clock.
  await page.getByText('em dia', { exact: true }).waitFor();
  for (const step of story) {
    const at = now - step.ago;
    await page.clock.setFixedTime(at);
    if (step.answer) await answerOf(page, control, step);
    else await write(page, control, step, at);
  }
  await page.clock.setFixedTime(now);
  // Opened anew at the last moment: every row says what is true then.
  await page.reload();
  await page.getByText('em dia', { exact: true }).waitFor();
}

async function write(page, control, { who, spec, reacts, to }, at) {
  const { quotes, ...rest } = spec ?? {};
  const target = (quotes ?? to) === undefined ? undefined : await wamidOf(control, quotes ?? to);
  const content = reacts ? { type: 'reaction', target, emoji: reacts } : { ...rest, ...(target && { quoted: target }) };
  const { wamid } = await control(`customers/${who}/write?wait=1`, { ...content, at });
  if (!reacts) await stored(page, wamid);
}

async function answerOf(page, control, { who, answer, delivery }) {
  const { name, waId } = people.find(({ key }) => key === who);
  if (delivery === 'failed') {
    const effect = { kind: 'fail-later', code: 131026 };
    await control('faults', { match: { path: '/messages', to: waId }, effect, times: 1 });
  }
  await page
    .getByRole('option')
    .filter({ hasText: name || who })
    .click();
  const field = page.getByRole('textbox', { name: 'Escrever uma resposta' });
  await field.fill(answer);
  await field.press('Enter');
  const bubble = page.locator(`[data-message-id][data-delivery="${delivery}"]`);
  await bubble.filter({ hasText: answer.split('*')[0] }).waitFor();
}

async function wamidOf(control, words) {
  const sent = await control('sent');
  return sent.find(({ content }) => content.body?.includes(words)).wamid;
}

async function stored(page, wamid) {
  for (const until = performance.now() + 10_000; performance.now() < until;) {
    if (await page.evaluate(messageIsThere, wamid)) return;
  }
  throw new Error(`the message ${wamid} did not reach the database`);
}

/** Runs in the page: is the message in the database? */
async function messageIsThere(wamid) {
  const settled = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const { name } = (await indexedDB.databases()).find((each) => each.name.startsWith('balcao-'));
  const database = await settled(indexedDB.open(name));
  const row = await settled(database.transaction('messages').objectStore('messages').get(wamid));
  database.close();
  return row !== undefined;
}
