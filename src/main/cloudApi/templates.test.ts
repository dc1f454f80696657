import { expect, it } from 'vitest';
import { done } from '../../shared/kernel/result';
import type { GraphCall, GraphClient } from './graphClient';
import { readTemplates } from './templates';

function clientOf(...pages: Record<string, unknown>[]): { client: GraphClient; asked: GraphCall[] } {
  const asked: GraphCall[] = [];
  const call: GraphClient['call'] = (each) => {
    asked.push(each);
    return Promise.resolve(done(pages[asked.length - 1] ?? {}));
  };
  return { client: { call } as GraphClient, asked };
}

const body = { type: 'BODY', text: 'Oi, {{nome}}! Tudo certo?' };

it('reads all pages, each template with what it is made of', async () => {
  const { client, asked } = clientOf(
    {
      data: [
        {
          name: 'a',
          language: 'pt_BR',
          status: 'APPROVED',
          category: 'UTILITY',
          parameter_format: 'NAMED',
          components: [body],
        },
      ],
      paging: { cursors: { before: 'x', after: 'MQ' }, next: 'https://graph.facebook.com/…' },
    },
    // Fields come and go with versions: only the key and the status are needed.
    { data: [{ name: 'b', language: 'en', status: 'PAUSED', components: 'none', quality_score: { score: 'RED' } }] },
  );
  expect(await readTemplates(client, '400')).toEqual(
    done([
      {
        name: 'a',
        language: 'pt_BR',
        status: 'APPROVED',
        category: 'UTILITY',
        format: 'NAMED',
        components: [body],
        quality: 'UNKNOWN',
      },
      {
        name: 'b',
        language: 'en',
        status: 'PAUSED',
        category: '',
        format: 'POSITIONAL',
        components: [],
        quality: 'RED',
      },
    ]),
  );
  expect(asked.map(({ query }) => query?.['after'])).toEqual([undefined, 'MQ']);
});

it('an answer of another shape is no list', async () => {
  expect(await readTemplates(clientOf({ data: [{ name: 'a' }] }).client, '400')).toMatchObject({ ok: false });
});
