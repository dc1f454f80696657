import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { done } from '../../shared/kernel/result';
import { isOwnPage, passDoor } from './passDoor';

const lines: { event: string; fields: unknown }[] = [];
const log = {
  info: () => undefined,
  warn: (event: string, fields?: unknown) => void lines.push({ event, fields }),
  error: (event: string, fields?: unknown) => void lines.push({ event, fields }),
};
const guard = z.tuple([z.object({ count: z.number() })]);
const asker = { id: 7 };
const double = (input: unknown) => done((input as { count: number }).count * 2);

describe('isOwnPage', () => {
  it.each([
    ['the main frame of the app', { parent: null, origin: 'balcao://app' }, true],
    ['a frame inside it', { parent: {}, origin: 'balcao://app' }, false],
    ['another origin', { parent: null, origin: 'https://example.com' }, false],
    ['media of our own scheme', { parent: null, origin: 'balcao://media' }, false],
    ['an origin that begins alike', { parent: null, origin: 'balcao://app.example' }, false],
    ['the plain page', { parent: null, origin: 'null' }, false],
    ['a frame that is gone', null, false],
  ])('%s: %j is %s', (_name, frame, own) => {
    expect(isOwnPage(frame)).toBe(own);
  });
});

describe('passDoor', () => {
  it('refuses a stranger before looking at what it says', async () => {
    const answer = await passDoor({ name: 'x', own: false, args: [{ count: 1 }], asker }, guard, double, log);
    expect(answer).toEqual({ ok: false, failure: { code: 'forbidden' } });
  });

  it('refuses another shape, naming the place and not the value', async () => {
    const answer = await passDoor({ name: 'x', own: true, args: [{ count: 'secret' }], asker }, guard, double, log);
    expect(answer).toEqual({ ok: false, failure: { code: 'bad-request', detail: '0.count' } });
    expect(JSON.stringify(lines)).not.toContain('secret');
  });

  it('gives the answer of the work', async () => {
    expect(await passDoor({ name: 'x', own: true, args: [{ count: 4 }], asker }, guard, double, log)).toEqual(done(8));
  });

  it('tells the work which window asks', async () => {
    const whose = (_input: unknown, from: unknown) => done(from);
    expect(await passDoor({ name: 'x', own: true, args: [{ count: 4 }], asker }, guard, whose, log)).toEqual(
      done(asker),
    );
  });

  it('turns a surprise into a number that the log has too, and tells nothing of it', async () => {
    lines.length = 0;
    const broken = () => Promise.reject(new Error('+55 11 90000-1234'));
    const answer = await passDoor({ name: 'x', own: true, args: [{ count: 1 }], asker }, guard, broken, log);
    expect(answer).toMatchObject({ ok: false, failure: { code: 'unexpected' } });
    const number = answer.ok ? '' : (answer.failure.detail ?? '').slice(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.fields).toMatchObject({ request: 'x', number: Number(number), kind: 'Error' });
    expect(JSON.stringify([lines, answer])).not.toContain('90000');
  });
});
