import type { Page } from '@playwright/test';

/** Fills a list with what a page complains of: exceptions, errors on its console, and what its policy refused (said there too). */
export function noteTroubles(page: Page): readonly string[] {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()} (${message.location().url})`);
  });
  return troubles;
}
