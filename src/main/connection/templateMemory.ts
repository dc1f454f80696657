import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { TemplateState } from '../cloudApi/account';

const shape = z.array(z.object({ name: z.string(), language: z.string(), status: z.string() }));

export interface TemplateMemory {
  recall(): Promise<readonly TemplateState[] | null>;
  remember(templates: readonly TemplateState[]): Promise<void>;
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
    async remember(templates) {
      const next = `${file}.next`;
      await writeFile(next, JSON.stringify(templates));
      await rename(next, file);
    },
  };
}
