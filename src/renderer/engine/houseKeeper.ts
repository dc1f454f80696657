import type { KeptHouse } from '../../shared/contract/house';
import { SECOND } from '../../shared/kernel/instant';
import { houseSignature, isBareHouse, readHouse, readHouseSnapshot, writeHouse } from '../commands/house/houseSnapshot';
import { offerHouse } from '../commands/house/takeHouse';
import { readDatabaseMeta, readKeptHouse } from '../db/meta/read';
import type { EngineTools } from './engineTools';
import { Keeper } from './keeper';
import { pause } from './timers';

const RETRY_AFTER = 30 * SECOND;

/**
 * Hands what is set up to happen by itself to main whenever it has changed, so that it outlives the database. Where the
 * tables are found empty and main has kept something, it is offered; an empty house is never kept over it before somebody
 * has decided.
 */
export class HouseKeeper {
  private readonly ending = new AbortController();
  private readonly signal: AbortSignal;
  private readonly keeper: Keeper;
  private databaseId = '';
  /** Of the copy that main has; '' for none. */
  private keptBy = '';
  private running: Promise<void> | null = null;

  constructor(private readonly tools: EngineTools) {
    this.signal = AbortSignal.any([tools.signal, this.ending.signal]);
    this.keeper = new Keeper(tools, { read: () => this.read(), keep: (text) => this.keep(text) });
  }

  start(): void {
    this.running = this.begin();
  }

  async stop(): Promise<void> {
    this.ending.abort();
    await this.running;
    await this.keeper.stop();
  }

  private async begin(): Promise<void> {
    const { db, bridge, timers } = this.tools;
    let kept = await bridge.request('house.kept', db.phoneNumberId);
    while (!kept.ok && !this.signal.aborted) {
      await pause(timers, RETRY_AFTER, this.signal);
      kept = await bridge.request('house.kept', db.phoneNumberId);
    }
    if (!kept.ok || this.signal.aborted) return;
    this.databaseId = (await readDatabaseMeta(db)).databaseId;
    const own = kept.value.filter(({ phoneNumberId }) => phoneNumberId === db.phoneNumberId);
    this.keptBy = own[0]?.databaseId ?? '';
    await this.offer(own, kept.value);
    this.keeper.start();
  }

  private async offer(own: readonly KeptHouse[], all: readonly KeptHouse[]): Promise<void> {
    const { db, bridge } = this.tools;
    if (!isBareHouse(await readHouseSnapshot(db))) return;
    // What this very database kept was cleared by hand.
    if (this.keptBy === this.databaseId) return;
    const connection = await bridge.request('connection.describe');
    const demonstration = connection.ok && connection.value.kind === 'demonstration';
    const candidates = own.length > 0 || demonstration ? own : all;
    const found = candidates.find(({ text, phoneNumberId }) => {
      const house = readHouse(text);
      return house !== null && !isBareHouse(house, phoneNumberId === db.phoneNumberId);
    });
    if (found !== undefined) await offerHouse(db, { databaseId: found.databaseId, from: found.phoneNumberId });
  }

  private async read(): Promise<{ readonly text: string; readonly signature: string } | null> {
    const { db } = this.tools;
    const house = await readHouseSnapshot(db);
    const decided = (await readKeptHouse(db))?.state;
    const mine = this.keptBy === this.databaseId || this.keptBy === '';
    if (isBareHouse(house) && !mine && decided !== 'left') return null;
    return { text: writeHouse(house), signature: houseSignature(house) };
  }

  private async keep(text: string): Promise<boolean> {
    const { db, bridge } = this.tools;
    const answer = await bridge.request('house.keep', db.phoneNumberId, { databaseId: this.databaseId, text });
    if (answer.ok) this.keptBy = this.databaseId;
    return answer.ok;
  }
}
