import { scryptSync } from 'node:crypto';

const minute = 60_000;

const rules = {
  mode: 'balcao',
  warnAfter: 3 * minute,
  reassignAfter: 5 * minute,
  followUpAfter: null,
  maxHops: 3,
  checkOnline: 24 * 60 * minute,
  checkOffline: 15 * minute,
  reopenWithin: 24 * 60 * minute,
  reopenTo: 'same-attendant',
};

const sectors = [
  { id: 'first', name: 'Atendimento', order: 0, rules: { ...rules, mode: 'manual' } },
  { id: 'credito', name: 'Crédito', order: 1, rules: { ...rules, reassignAfter: 15 * minute } },
  { id: 'vendas', name: 'Vendas', order: 2, rules: { ...rules, mode: 'chat' } },
];

/** An invented team, with as much to do as each takes: otherwise the queue would be handed out at once. Who is at the desk has the id of the first person. */
const team = [
  person('local', 'Marina Campos', 3, 'manager', 4, 'online', 96),
  person('rafael', 'Rafael Nogueira', 1, 'attendant', 1, 'online', 41),
  person('renata', 'Renata Lima', 6, 'attendant', 1, 'online', 88),
  person('dirce', 'Dirce Aparecida de Albuquerque', 2, 'attendant', 3, 'pause', 12, 'Almoço'),
  person('tiago', 'Tiago Sá', 0, 'owner', null, 'offline', 700),
];

function person(id, name, hue, role, capacity, state, since, reason = null) {
  return { id, name, hue, role, capacity, presence: { state, since: since * minute, reason } };
}

/** How the conversations of the story are being served. `ago`: minutes since it began to stand so. */
const served = {
  'Joana Prado': { sectorId: 'credito', stage: 'attending', attendantId: 'local', ago: 2.5, waits: true },
  'Rogério Tavares': { sectorId: 'vendas', stage: 'queue', ago: 4, waits: true },
  'Bruno Sá': { sectorId: 'credito', stage: 'queue', ago: 11, waits: true, priority: 2 },
  'Iara Fonseca 🌻': { sectorId: 'first', stage: 'awaiting-customer', attendantId: 'rafael', ago: 30 },
  'Oficina São Jorge': { sectorId: 'credito', stage: 'awaiting-customer', attendantId: 'local', ago: 16 },
  'Cláudio Assunção': {
    sectorId: 'vendas',
    stage: 'queue',
    ago: 40,
    waits: true,
    missed: { hops: 2, seenBy: ['rafael'] },
  },
  'Dona Neide': { sectorId: 'credito', stage: 'attending', attendantId: 'renata', ago: 51, waits: true },
  'Padaria Três Irmãos': { sectorId: 'first', stage: 'snoozed', ago: 170, until: 55 },
};

const pin = '4071';

/** Divides the counter among the team, in the tables themselves, opens it anew, and signs Marina in. */
export async function divide(page) {
  const now = await page.evaluate(() => Date.now());
  await page.evaluate(writeTeam, { now, team, sectors, served, secret: secretOf(pin) });
  // The one person of before sat at this window.
  await page.evaluate(() => sessionStorage.clear());
  await page.reload();
  await page.evaluate(
    sitDown,
    team.filter(({ presence }) => presence.state === 'online').map(({ id }) => id),
  );
  await page.getByRole('combobox', { name: 'Digite seu nome' }).fill('Marina');
  await page.keyboard.press('Enter');
  await page.getByLabel('Seu PIN').fill(pin);
  await page.keyboard.press('Enter');
  await page.getByText('em dia', { exact: true }).waitFor();
}

/** A PIN as the app keeps it, with little work behind it. */
function secretOf(text) {
  const cost = [16, 8, 1];
  const salt = '000102030405060708090a0b0c0d0e0f';
  const [N, r, p] = cost;
  const hash = scryptSync(text, Buffer.from(salt, 'hex'), 32, { N, r, p }).toString('hex');
  return { scheme: 'scrypt', cost, salt, hash };
}

/** Runs in the page: who is online sits at a window, which its lock tells. */
function sitDown(ids) {
  for (const id of ids)
    void navigator.locks.request(`signed-in-${id}`, { mode: 'shared' }, () => new Promise(() => undefined));
}

/** Runs in the page. */
async function writeTeam({ now, team, sectors, served, secret }) {
  const settled = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const { name } = (await indexedDB.databases()).find((each) => each.name.startsWith('balcao-'));
  const database = await settled(indexedDB.open(name));
  const tables = ['attendants', 'presences', 'sectors', 'conversations', 'notes'];
  const transaction = database.transaction(tables, 'readwrite');
  const [attendants, presences, sectorTable, conversations, notes] = tables.map((table) =>
    transaction.objectStore(table),
  );
  for (const sector of sectors) sectorTable.put({ ...sector, hours: null, archivedAt: null });
  const sectorIds = sectors.map(({ id }) => id);
  const unused = { photo: null, ownOnly: false, leftAt: null, hours: null, pin: secret, recovery: null };
  const counts = { failures: 0, lockedUntil: null, lastReceivedAt: null, createdAt: now };
  for (const { presence, ...person } of team) {
    attendants.put({ ...person, ...unused, ...counts, sectorIds });
    presences.put({ attendantId: person.id, automatic: false, ...presence, since: now - presence.since });
  }
  for (const row of await settled(conversations.getAll())) {
    const how = served[row.title];
    if (!how) continue;
    const at = now - how.ago * 60_000;
    const { missed: miss, sectorId, stage, attendantId = null, priority = 1 } = how;
    const turn = stage === 'attending' ? { attendantId, since: at, warnedAt: null, first: how.ago < 5 } : null;
    const missed = miss ? { cause: 'no-answer', since: at, notice: null, ...miss } : null;
    const queuedAt = how.waits ? at : null;
    const snoozedUntil = how.until ? now + how.until * 60_000 : null;
    const service = { ...row.service, stage, stageAt: at, sectorId, attendantId, priority, turn, missed, queuedAt };
    conversations.put({ ...row, service: { ...service, snoozedUntil, preferredId: null } });
    if (row.title !== 'Joana Prado') continue;
    const text = 'Falta o comprovante de endereço. @Renata Lima confere a renda?';
    const note = { conversationId: row.id, at: now - 5 * 60_000, order: now - 5 * 60_000, authorId: 'local', text };
    notes.put({ ...note, id: 'note-1', mentionIds: ['renata'], unseenByIds: ['renata'] });
  }
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  database.close();
}
