import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeMenu } from '../domain/automation/flow/composeMenu';
import { menuLimits } from '../domain/automation/flow/menuLimits';
import { menu, option, tree } from '../domain/automation/flow/trees/parts';
import { checkInteractive } from './checkInteractive';
import * as limits from './limits';

describe('menus of flows', () => {
  it('know the limits of the platform', () => {
    expect(menuLimits).toEqual({
      text: limits.TEXT_MAX,
      buttonBody: limits.BODY_MAX,
      listBody: limits.LIST_BODY_MAX,
      footer: limits.FOOTER_MAX,
      buttons: limits.BUTTONS_MAX,
      buttonTitle: limits.BUTTON_TITLE_MAX,
      listLabel: limits.LIST_LABEL_MAX,
      rows: limits.LIST_ROWS_MAX,
      rowTitle: limits.ROW_TITLE_MAX,
      rowDescription: limits.ROW_DESCRIPTION_MAX,
    });
  });

  it('never leave as something that the platform refuses, however long their texts are', () => {
    const words = fc.string({ minLength: 1, maxLength: 90 }).map((text) => `x${text}`);
    fc.assert(
      fc.property(words, fc.array(words, { minLength: 1, maxLength: 14 }), fc.boolean(), (text, titles, offer) => {
        const options = titles.map((title, at) => option(`o${at}`, `${at}${title}`, 'start', '', title));
        const node = menu('n', 'N', text, options, {
          offerAttendant: offer,
          offerBack: offer,
          footer: text,
          listLabel: text,
        });
        expect(checkInteractive(composeMenu(tree([node]), node, text))).toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});
