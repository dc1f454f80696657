import { describe, expect, it } from 'vitest';
import { done } from '../../shared/kernel/result';
import { QueueMain, START, openQueueCounter, person, sector, waiting } from './queueTesting';

const [marina, rafael] = [person('marina'), person('rafael')];

describe('nobody sits at the computer', () => {
  it('people are paused and brought back; who took a pause stays in it; nothing is handed out meanwhile', async () => {
    const counter = await openQueueCounter({ sectors: [sector()], people: [marina, rafael] });
    const presenceOf = (id: string) => counter.db.presences.get(id);
    await counter.until(() => expect(counter.bridge.asked.map(({ name }) => name)).toContain('system.watch'));
    const lunch = { attendantId: 'rafael', state: 'pause', reason: 'almoço', automatic: false, since: START } as const;
    await counter.db.presences.put(lunch);
    counter.bridge.announce('system.attention', { state: 'idle', since: START });
    await counter.until(async () =>
      expect(await presenceOf('marina')).toMatchObject({ state: 'pause', reason: 'away', automatic: true }),
    );
    await counter.db.conversations.put(waiting('a', START));
    counter.bridge.announce('system.attention', { state: 'locked', since: START });
    await counter.becomes('a', { stage: 'queue' });
    counter.bridge.announce('system.attention', { state: 'active', since: START });
    await counter.becomes('a', { attendantId: 'marina' });
    expect(await presenceOf('rafael')).toEqual(lunch);
    await counter.engine.stop();
  });

  it('is known at the start too', async () => {
    const main = new QueueMain();
    main.bridge.answer({ 'system.watch': () => done({ state: 'locked', since: START }) });
    const counter = await openQueueCounter({ sectors: [sector()], people: [marina] }, { main });
    await counter.until(async () => expect(await counter.db.presences.get('marina')).toMatchObject({ reason: 'away' }));
    await counter.engine.stop();
  });
});
