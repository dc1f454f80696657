import http from 'node:http';
import { startElectron } from './appProcess.mjs';
import { startIdleSandbox } from './idleSandbox.mjs';
import { counters } from './rawIndexedDb.mjs';
import { post, signed, textWebhook } from './webhookLoad.mjs';

const BATCH = 500;

/**
 * Fills a profile by the app's own way in: batched signed webhooks (500 updates a POST), waited for until they are in Dexie.
 * @returns the connection that opens this profile again without any server (the number is then offline)
 */
export async function seedProfile({ electronPath, appArguments, profile, messages, customers = 5_000 }) {
  const sandbox = await startIdleSandbox();
  const { connection } = sandbox;
  const electron = await startElectron({ electronPath, args: appArguments({ profile, connection }) });
  try {
    const { page } = await electron.attach();
    const url = await sandbox.callbackUrl();
    const agent = new http.Agent({ keepAlive: true, maxSockets: 2 });
    const at = Date.now() - 30 * 86_400_000;
    for (let from = 0; from < messages; from += BATCH) {
      const webhook = batch({ connection, from, to: Math.min(messages, from + BATCH), customers, at });
      const status = await post(agent, url, webhook);
      if (status !== 200) throw new Error(`seeding was refused with ${status}`);
    }
    agent.destroy();
    await untilStored(page, `balcao-${connection.phoneNumberId}`, messages);
  } finally {
    await electron.stop();
    await sandbox.close();
  }
  return connection;
}

function batch({ connection, from, to, customers, at }) {
  const changes = [];
  for (let index = from; index < to; index += 1) {
    const text = `Mensagem ${index}: bom dia, queria saber o horário de amanhã e se aceitam cartão.`;
    const { body } = textWebhook({ connection, index, customers, text, at });
    changes.push(...JSON.parse(body.toString()).entry[0].changes);
  }
  return signed(connection, { object: 'whatsapp_business_account', entry: [{ id: connection.wabaId, changes }] });
}

async function untilStored(page, database, messages) {
  const until = Date.now() + 600_000;
  for (;;) {
    const now = await counters(page, database);
    if (now && now.messages >= messages) return;
    if (Date.now() > until) throw new Error(`only ${now?.messages ?? 0} of ${messages} messages were stored`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
