import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Line } from './line';

const step = fc.oneof(
  fc.record({ act: fc.constant('add' as const), rank: fc.nat(20) }),
  fc.record({ act: fc.constant('remove' as const), which: fc.nat(30) }),
  fc.record({ act: fc.constant('worse' as const), which: fc.nat(30), by: fc.integer({ min: 1, max: 9 }) }),
);

test('a line always knows who is first and second, whoever joins, leaves or falls back', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const before = (a: { rank: number; id: number }, b: { rank: number; id: number }) =>
        a.rank === b.rank ? a.id < b.id : a.rank < b.rank;
      const line = new Line(before);
      const model: { rank: number; id: number }[] = [];
      for (const [id, change] of steps.entries()) {
        const chosen = 'which' in change ? model[change.which % Math.max(1, model.length)] : undefined;
        if (change.act === 'add') {
          model.push({ rank: change.rank, id });
          model.slice(-1).forEach((member) => line.add(member));
        } else if (chosen !== undefined && change.act === 'remove') {
          line.remove(chosen);
          model.splice(model.indexOf(chosen), 1);
          expect(line.has(chosen)).toBe(false);
        } else if (chosen !== undefined && change.act === 'worse') {
          chosen.rank += change.by;
          line.fellBack(chosen);
        }
        model.sort((a, b) => (before(a, b) ? -1 : 1));
        expect([line.first(), line.second(), line.size]).toEqual([model[0], model[1], model.length]);
      }
    }),
  );
});

test('removing or moving a stranger changes nothing', () => {
  const line = new Line<{ rank: number }>((a, b) => a.rank < b.rank);
  const member = { rank: 1 };
  line.add(member);
  line.remove({ rank: 0 });
  line.fellBack({ rank: 9 });
  expect([line.size, line.first()]).toEqual([1, member]);
});
