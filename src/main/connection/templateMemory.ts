import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { TemplateList } from '../../shared/domain/templates/template';

/** Kept before anything but the status was: the next look brings the rest. */
const bare = z.object({ name: z.string(), language: z.string(), status: z.string() });
const nothingElse = { category: '', format: 'POSITIONAL', components: [], quality: 'UNKNOWN' } as const;

const whole = bare.extend({
  category: z.string(),
  format: z.enum(['NAMED', 'POSITIONAL']),
  components: z.array(z.unknown()),
  quality: z.string(),
});

const shape = z.union([
  z.object({ fetchedAt: z.number().nullable(), templates: z.array(whole) }),
  z.array(bare).transform((states): TemplateList => {
    return { fetchedAt: null, templates: states.map((state) => ({ ...state, ...nothingElse })) };
  }),
]);

export interface TemplateMemory {
  recall(): Promise<TemplateList | null>;
  remember(list: TemplateList): Promise<void>;
}

/** What was last seen of the templates, as a JSON file in the number's folder. An unreadable one counts as none. */
export function templateMemory(file: string): TemplateMemory {
  return {
    async recall() {
      try {
        return shape.safeParse(JSON.parse(await readFile(file, 'utf8'))).data ?? null;
      } catch {
        return null;
      }
    },
    async remember(list) {
      const next = `${file}.next`;
      await writeFile(next, JSON.stringify(list));
      await rename(next, file);
    },
  };
}
