import { expect, it } from 'vitest';
import { Together } from './together';

/** Runs that end when a test says so. */
function heldRuns(): { together: Together<string>; runs: string[][]; end: (error?: Error) => void } {
  const runs: string[][] = [];
  const ends: ((error?: Error) => void)[] = [];
  const together = new Together<string>((items) => {
    runs.push([...items]);
    return new Promise((resolve, reject) => ends.push((error) => (error ? reject(error) : resolve())));
  });
  return { together, runs, end: (error) => ends.shift()?.(error) };
}

const turn = (): Promise<void> => Promise.resolve().then(() => undefined);

it('begins with the first at once, and takes all that came meanwhile into the next run', async () => {
  const { together, runs, end } = heldRuns();
  const first = together.add('a');
  await turn();
  const second = together.add('b');
  const third = together.add('c');
  expect(runs).toEqual([['a']]);
  end();
  await first;
  await turn();
  expect(runs).toEqual([['a'], ['b', 'c']]);
  end();
  await Promise.all([second, third]);
});

it('tells a failure to those who were in that run, and goes on with the others', async () => {
  const { together, runs, end } = heldRuns();
  const first = together.add('a');
  await turn();
  const second = together.add('b');
  end(new Error('full'));
  await expect(first).rejects.toThrow('full');
  await turn();
  end();
  await second;
  expect(runs).toEqual([['a'], ['b']]);
});
