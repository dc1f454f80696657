import type { Page } from '@playwright/test';
import { framesDuring } from '../app/frameWatch';
import { seedScale } from '../app/seedScale';
import { expect, test } from '../fixtures/test';

const TOTAL = 100_000;
/** Far from now, so that nothing on the screen changes with the time of day. */
const NEWEST_AT = Date.UTC(2026, 0, 15, 12);

test('100,000 conversations and one of 100,000 messages are scrolled, searched and read', async ({
  sandbox,
  openFor,
}) => {
  test.setTimeout(180_000);
  const { page, inbox } = await openFor();
  const { phoneNumberId } = sandbox.line;
  const note = (type: string, description: string): void => {
    test.info().annotations.push({ type, description });
    process.stdout.write(`${type}: ${description}\n`);
  };
  const before = Date.now();
  await seedScale(page, { phoneNumberId, conversations: TOTAL, messages: TOTAL, newestAt: NEWEST_AT });
  note('seeding', `${Date.now() - before} ms`);
  await page.reload();
  await inbox.ready();

  await test.step('the list shows its newest, and reaches any place at once', async () => {
    await expect(inbox.row('Cliente 0 ')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Todas/ })).toContainText(TOTAL.toLocaleString('pt-BR'));
    await inbox.list.focus();
    await page.keyboard.press('End');
    await expect(inbox.row(`Cliente ${TOTAL - 1} `)).toBeInViewport();
    await expect(inbox.row(`Cliente ${TOTAL - 1} `)).toHaveAttribute('aria-posinset', String(TOTAL));
    await page.keyboard.press('PageUp');
    await page.keyboard.press('PageUp');
    await expect(inbox.row(`Cliente ${TOTAL - 17} `)).toBeInViewport();
    await page.keyboard.press('Home');
    await expect(inbox.row('Cliente 0 ')).toBeInViewport();
    await inbox.list.evaluate((list) => (list.scrollTop = list.scrollHeight / 2));
    await expect(inbox.row(`Cliente ${TOTAL / 2} `)).toBeInViewport();
    await restsOnRows(page);
  });

  await test.step('a fling rests on rows', async () => {
    await inbox.list.hover();
    const frames = await framesDuring(page, async () => {
      for (let turn = 0; turn < 40; turn += 1) await page.mouse.wheel(0, 600);
      await restsOnRows(page);
    });
    note('list fling', frames);
    expect(await inbox.rows.count()).toBeLessThan(60);
  });

  await test.step('the unread ones and the search are read by index', async () => {
    await page.getByRole('button', { name: /^Não lidas/ }).click();
    await expect(inbox.row('Cliente 50 ')).toBeVisible();
    await inbox.list.focus();
    await page.keyboard.press('End');
    await expect(inbox.row(`Cliente ${TOTAL - 50} `)).toBeInViewport();
    await page.getByRole('button', { name: /^Todas/ }).click();
    await page.keyboard.press('Control+f');
    let asked = Date.now();
    await page.keyboard.type('silva');
    await expect(inbox.rows.first()).toContainText('Cliente 0 Silva');
    await expect(inbox.rows.nth(1)).toContainText('Cliente 5 Silva');
    note('search of a fifth of all, with typing', `${Date.now() - asked} ms`);
    await page.keyboard.press('Escape');
    asked = Date.now();
    await page.keyboard.type(String(TOTAL - 2));
    await expect(inbox.row(`Cliente ${TOTAL - 2} `)).toBeVisible();
    note('search of one, with typing', `${Date.now() - asked} ms`);
    await page.keyboard.press('Escape');
  });

  await test.step('the long conversation opens at its end and is read upwards without a jump', async () => {
    await expect(inbox.row('Cliente 0 ')).toBeVisible();
    const asked = Date.now();
    await inbox.row('Cliente 0 ').click();
    await expect(inbox.bubble(`Mensagem ${TOTAL - 1}:`)).toBeInViewport();
    note('opening 100,000 messages', `${Date.now() - asked} ms`);
    const stream = page.getByRole('log');
    await expect(stream).toHaveAttribute('data-settled');
    await stream.hover();
    const frames = await framesDuring(page, async () => {
      for (let turn = 0; turn < 20; turn += 1) await watchedStaysWhere(page, -500);
    });
    note('reading upwards', frames);
    expect(await firstNumber(page)).toBeLessThan(TOTAL - 60);
    expect(await inbox.bubbles.count()).toBeLessThan(60);
    expect(await page.getByRole('log').locator('[data-index]').count()).toBeLessThan(80);
    await stream.press('Control+End');
    await expect(inbox.bubble(`Mensagem ${TOTAL - 1}:`)).toBeInViewport();
  });

  await test.step('End goes to the end also in the middle of a fling, and stays there', async () => {
    const stream = page.getByRole('log');
    for (let turn = 0; turn < 3; turn += 1) {
      await fling(page, 150);
      await stream.press('Control+End');
      await expect(inbox.bubble(`Mensagem ${TOTAL - 1}:`)).toBeFocused();
      await stillness(page, '[role="log"]');
      await expect(inbox.bubble(`Mensagem ${TOTAL - 1}:`)).toBeInViewport();
    }
  });

  const heap = await page.evaluate(
    () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize,
  );
  note('JS heap', `${Math.round(heap / 1_048_576)} MiB`);
});

async function restsOnRows(page: Page): Promise<void> {
  await stillness(page, '[data-pane="list"] [role="listbox"]');
  await expect(page.locator('[data-placeholder]')).toHaveCount(0);
  await expect(page.getByRole('option').first()).toBeAttached();
}

/** Upwards for so many frames, as fast as a strong fling; pages are still being read when it ends. */
function fling(page: Page, frames: number): Promise<void> {
  return page.evaluate(async (turns) => {
    const log = document.querySelector('[role="log"]');
    for (let turn = 0; log !== null && turn < turns; turn += 1) {
      log.scrollTop -= 600;
      await new Promise(requestAnimationFrame);
    }
  }, frames);
}

/** Until the scroll position has been the same for several frames. */
function stillness(page: Page, selector: string): Promise<void> {
  return page.evaluate(async (scroller) => {
    let same = 0;
    let last = NaN;
    while (same < 8) {
      await new Promise(requestAnimationFrame);
      const top = document.querySelector(scroller)?.scrollTop ?? 0;
      same = top === last ? same + 1 : 0;
      last = top;
    }
  }, selector);
}

/** Turns the wheel, and sees that a bubble in the middle moved by no more than it, also while older ones were read in above it. */
async function watchedStaysWhere(page: Page, by: number): Promise<void> {
  const places = () =>
    page.evaluate(() => {
      const found = [...document.querySelectorAll('[role="log"] [data-message-id]')];
      return found.map(
        (bubble) => [bubble.getAttribute('data-message-id') ?? '', bubble.getBoundingClientRect().top] as const,
      );
    });
  const before = new Map(await places());
  await page.mouse.wheel(0, by);
  await stillness(page, '[role="log"]');
  const moves = (await places()).flatMap(([id, top]) => {
    const was = before.get(id);
    return was === undefined ? [] : [top - was + by];
  });
  expect(moves.length).toBeGreaterThan(0);
  for (const move of moves) expect(Math.abs(move)).toBeLessThanOrEqual(2);
}

/** The number in the first bubble that is drawn. */
async function firstNumber(page: Page): Promise<number> {
  const text = await page.locator('[role="log"] [data-message-id]').first().innerText();
  return Number(/Mensagem (\d+):/.exec(text)?.[1]);
}
