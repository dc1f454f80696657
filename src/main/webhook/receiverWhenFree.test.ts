import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { quietLog } from '../cloudApi/testing/loopbackGraph';
import { startReceiverWhenFree } from './receiverWhenFree';
import type { ReceiverOptions } from './receiverPort';

const PATH = 'p'.repeat(32);

function optionsFor(port: number): ReceiverOptions {
  return {
    port,
    secretPath: PATH,
    verifyToken: () => 'v',
    appSecret: () => 's',
    journal: { append: () => Promise.resolve(1) },
    clock: () => 1_760_000_000_000,
    log: quietLog,
  };
}

async function occupy(): Promise<{ server: Server; port: number }> {
  const server = createServer((_request, response) => response.end('somebody else'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port };
}

describe('a receiver whose port is taken', () => {
  it('waits without failing, and listens once the port is free', async () => {
    const { server, port } = await occupy();
    const receiver = await startReceiverWhenFree(optionsFor(port), 10);
    expect(receiver.counters().listening).toBe(false);
    expect(receiver.port).toBe(port);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await vi.waitUntil(() => receiver.counters().listening, { timeout: 5_000 });
    const query = 'hub.mode=subscribe&hub.verify_token=v&hub.challenge=42';
    const answer = await fetch(`http://127.0.0.1:${port}/${PATH}?${query}`);
    expect(await answer.text()).toBe('42');
    await receiver.close();
    expect(receiver.counters().listening).toBe(false);
  });

  it('closes while it still waits', async () => {
    const { server, port } = await occupy();
    const receiver = await startReceiverWhenFree(optionsFor(port));
    await receiver.close();
    expect(receiver.counters().listening).toBe(false);
    server.close();
  });
});
