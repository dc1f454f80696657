import { expect, type Page } from '@playwright/test';
import type { Service } from '../../src/shared/domain/conversations/service';
import { attendantRow, sectorRow, type Member } from '../fixtures/team';
import { inboxPage } from '../pages/inboxPage';
import { signInPage } from '../pages/signInPage';
import type { CounterApp } from './counterApp';
import { rowsOf } from './database';
import { putRows } from './putRows';

export interface Division {
  readonly attendants: readonly object[];
  /** Absent: the first one, as it begins. */
  readonly sectors?: readonly object[];
  /** More rows by table. */
  readonly more?: Readonly<Record<string, readonly object[]>>;
}

/** Divides the counter of an app that is up, past the screens for it; its window stands at the sign-in then. */
export async function divide(app: CounterApp, phoneNumberId: string, division: Division): Promise<void> {
  const { attendants, sectors = [sectorRow()], more } = division;
  await putRows(app.page, phoneNumberId, { attendants, sectors, ...more });
  // The one person of before sat at this window.
  await app.page.evaluate(() => sessionStorage.clear());
  await app.page.reload();
}

/** The usual team: an owner and these people, in one sector. */
export function teamOf(owner: Member, ...people: readonly Member[]): readonly object[] {
  return [owner, ...people].map((member) => attendantRow(member));
}

/** A window with somebody signed in. */
export async function seat(page: Page, member: Member): Promise<ReturnType<typeof inboxPage>> {
  await signInPage(page).enter(member);
  const inbox = inboxPage(page);
  await inbox.ready();
  return inbox;
}

/** Another window of the same app, as its menu opens one. */
export async function anotherWindow(app: CounterApp): Promise<Page> {
  const coming = app.electron.waitForEvent('window');
  await app.page.evaluate(() => window.balcao.request('window.openAnother'));
  return coming;
}

interface ServedRow {
  readonly title: string;
  readonly service: Service;
}

/** A divided counter whose window stands at the sign-in. */
export interface DividedCounter {
  readonly app: CounterApp;
  readonly page: Page;
  /** How a customer's conversation is served, as it stands in the database; null: there is none. */
  serviceOf(name: string): Promise<Service | null>;
  /** Waits until it is served as described. */
  expectService(name: string, service: Record<string, unknown>): Promise<void>;
}

/** What tests ask of a divided counter. */
export function dividedCounter(app: CounterApp, phoneNumberId: string): DividedCounter {
  const serviceOf = async (name: string): Promise<Service | null> => {
    const rows = await rowsOf<ServedRow>(app.page, phoneNumberId, 'conversations');
    return rows.find(({ title }) => title === name)?.service ?? null;
  };
  return {
    app,
    page: app.page,
    serviceOf,
    expectService: (name, service) => expect.poll(() => serviceOf(name)).toMatchObject(service),
  };
}
