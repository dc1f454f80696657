import { expect, type Page } from '@playwright/test';
import type { Service } from '../../src/shared/domain/conversations/service';
import { attendantRow, sectorRow, type Member } from '../fixtures/team';
import { inboxPage } from '../pages/inboxPage';
import { signInPage } from '../pages/signInPage';
import type { CounterApp } from './counterApp';
import { rowsOf } from './database';
import { putRows } from './putRows';

export interface Division {
  readonly phoneNumberId: string;
  readonly attendants: readonly object[];
  readonly sectors?: readonly object[];
  /** More rows by table. */
  readonly more?: Readonly<Record<string, readonly object[]>>;
}

/** Divides the counter of an app that is up, past the screens for it; its window stands at the sign-in then. */
export async function divide(app: CounterApp, { phoneNumberId, attendants, sectors, more }: Division): Promise<void> {
  await inboxPage(app.page).ready();
  await putRows(app.page, phoneNumberId, { attendants, sectors: sectors ?? [sectorRow()], ...more });
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

export interface ServedRow {
  readonly id: string;
  readonly title: string;
  readonly protocol: string;
  readonly state: 'open' | 'closed';
  readonly service: Service;
}

/** How a customer's conversation is served, as it stands in the database. */
export async function serviceOf(page: Page, phoneNumberId: string, title: string): Promise<Service | null> {
  const rows = await rowsOf<ServedRow>(page, phoneNumberId, 'conversations');
  return rows.find((row) => row.title === title)?.service ?? null;
}

/** Waits until it is served as described. */
export async function expectService(
  page: Page,
  phoneNumberId: string,
  title: string,
  service: Record<string, unknown>,
): Promise<void> {
  await expect.poll(() => serviceOf(page, phoneNumberId, title)).toMatchObject(service);
}
