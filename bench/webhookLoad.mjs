import { createHmac } from 'node:crypto';
import http from 'node:http';

/** One signed webhook with one text message of one of `customers` invented people. */
export function textWebhook({ connection, index, customers, text, at }) {
  const person = index % customers;
  const waId = `5511900${String(person).padStart(6, '0')}`;
  const userId = `BR.${String(10_000_000_000 + person)}`;
  return signed(connection, {
    object: 'whatsapp_business_account',
    entry: [
      {
        id: connection.wabaId,
        changes: [
          {
            field: 'messages',
            value: {
              messaging_product: 'whatsapp',
              metadata: { display_phone_number: '551131234567', phone_number_id: connection.phoneNumberId },
              contacts: [{ profile: { name: `Pessoa Inventada ${person}` }, wa_id: waId, user_id: userId }],
              messages: [
                {
                  from: waId,
                  from_user_id: userId,
                  id: `wamid.BENCH${at}${String(index).padStart(9, '0')}`,
                  timestamp: String(Math.floor(at / 1000) + Math.floor(index / 80)),
                  type: 'text',
                  text: { body: text },
                },
              ],
            },
          },
        ],
      },
    ],
  });
}

export function signed(connection, payload) {
  const body = Buffer.from(JSON.stringify(payload));
  const signature = `sha256=${createHmac('sha256', connection.appSecret).update(body).digest('hex')}`;
  return { body, signature };
}

/** Posts over `connections` keep-alive sockets; resolves with how many were answered 200 and when the last was. */
export async function deliver({ url, webhooks, connections }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  let next = 0;
  let accepted = 0;
  const lane = async () => {
    while (next < webhooks.length) {
      const webhook = webhooks[next];
      next += 1;
      if ((await post(agent, url, webhook)) === 200) accepted += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, lane));
  agent.destroy();
  return { accepted, finishedAt: Date.now() };
}

export function post(agent, url, { body, signature }) {
  return new Promise((resolve, reject) => {
    const request = http.request(
      url,
      {
        agent,
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'Content-Length': body.length,
          'X-Hub-Signature-256': signature,
        },
      },
      (response) => {
        response.resume();
        response.once('end', () => resolve(response.statusCode));
      },
    );
    request.once('error', reject);
    request.end(body);
  });
}
