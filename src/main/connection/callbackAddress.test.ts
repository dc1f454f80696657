import { describe, expect, it } from 'vitest';
import { callbackAddress, isLoopback, publicAddress } from './callbackAddress';

describe('callbackAddress', () => {
  const parts = { publicUrl: 'https://loja.example', port: 4100, secretPath: 'abc' };

  it('goes through the tunnel for the real API and straight for one on this computer', () => {
    expect(callbackAddress({ ...parts, graphUrl: 'https://graph.facebook.com' })).toBe('https://loja.example/abc');
    expect(callbackAddress({ ...parts, graphUrl: 'http://127.0.0.1:4010' })).toBe('http://127.0.0.1:4100/abc');
    expect(callbackAddress({ ...parts, publicUrl: null, graphUrl: 'https://graph.facebook.com' })).toBeNull();
  });
});

it('knows this computer, and no name that only looks like it', () => {
  expect(['http://localhost:1', 'http://[::1]:1', 'http://127.1.2.3'].every(isLoopback)).toBe(true);
  expect(['http://127.0.0.1.example.com', 'https://localhost.example', 'x'].some(isLoopback)).toBe(false);
});

it.each([
  ['https://loja.example/', 'https://loja.example'],
  [' https://loja.example:8443 ', 'https://loja.example:8443'],
  ['http://loja.example', null],
  ['https://loja.example/path', null],
  ['https://loja.example/?q', null],
  ['https://user@loja.example', null],
  ['loja.example', null],
])('publicAddress(%s) is %s', (text, address) => expect(publicAddress(text)).toBe(address));
