/** What each wall refuses, one file each; `rule: null` marks what has to stay allowed. */
export interface WallSample {
  readonly file: string;
  readonly text: string;
  readonly rule: string | null;
}

const lines = (count: number): string => 'console;\n'.repeat(count).replaceAll('console', 'void 0');

export const lintSamples: readonly WallSample[] = [
  {
    file: 'src/shared/kernel/good.ts',
    text: 'export const double = (value: number): number => value * 2;\nexport const at = (ms: number): Date => new Date(ms);\n',
    rule: null,
  },
  { file: 'src/shared/kernel/now.ts', text: 'export const now = () => Date.now();\n', rule: 'no-restricted-syntax' },
  { file: 'src/shared/kernel/date.ts', text: 'export const now = () => new Date();\n', rule: 'no-restricted-syntax' },
  {
    file: 'src/renderer/commands/chance.ts',
    text: 'export const id = () => Math.random();\n',
    rule: 'no-restricted-syntax',
  },
  {
    file: 'src/renderer/commands/uuid.ts',
    text: 'export const id = () => crypto.randomUUID();\n',
    rule: 'no-restricted-syntax',
  },
  { file: 'src/main/clock.ts', text: 'export const now = () => Date.now();\n', rule: null },
  {
    file: 'src/main/webhook/rawIpc.ts',
    text: "import { ipcMain } from 'electron';\nipcMain.removeAllListeners();\n",
    rule: 'no-restricted-imports',
  },
  {
    file: 'src/main/ipc/door.ts',
    text: "import { ipcMain } from 'electron';\nipcMain.removeAllListeners();\n",
    rule: null,
  },
  {
    file: 'src/renderer/features/raw.ts',
    text: 'declare const window: { balcao: { request(name: string): string } };\nexport const answer = window.balcao.request("x");\n',
    rule: 'no-restricted-properties',
  },
  {
    file: 'src/renderer/bridge/window.ts',
    text: 'declare const window: { balcao: { request(name: string): string } };\nexport const answer = window.balcao.request("x");\n',
    rule: null,
  },
  { file: 'src/main/byDefault.ts', text: 'export default 1;\n', rule: 'no-restricted-syntax' },
  { file: 'src/main/talkative.ts', text: "console.log('x');\n", rule: 'no-console' },
  { file: 'src/sandbox/cli.ts', text: "console.log('x');\n", rule: null },
  {
    file: 'src/main/anything.ts',
    text: 'export const f = (value: any): void => void value;\n',
    rule: '@typescript-eslint/no-explicit-any',
  },
  {
    file: 'src/main/floating.ts',
    text: 'const work = async (): Promise<void> => {};\nwork();\n',
    rule: '@typescript-eslint/no-floating-promises',
  },
  {
    file: 'src/main/silenced.ts',
    text: "// eslint-disable-next-line no-console\nconsole.log('x');\n",
    rule: 'no-console',
  },
  {
    file: 'src/main/half.ts',
    text: "export function f(kind: 'a' | 'b'): number {\n  switch (kind) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}\n",
    rule: '@typescript-eslint/switch-exhaustiveness-check',
  },
  { file: 'src/main/longFile.ts', text: `export const a = 1;\n${lines(350)}`, rule: 'max-lines' },
  { file: 'src/main/longFile.test.ts', text: `export const a = 1;\n${lines(400)}`, rule: null },
  {
    file: 'src/main/longFunction.ts',
    text: `export function f(): void {\n${lines(50)}}\n`,
    rule: 'max-lines-per-function',
  },
  {
    file: 'src/main/mocked.test.ts',
    text: "import { vi } from 'vitest';\nvi.mock('./clock');\n",
    rule: 'no-restricted-properties',
  },
  {
    file: 'src/renderer/features/Words.tsx',
    text: 'export const Words = () => <p>Bom dia</p>;\n',
    rule: 'no-restricted-syntax',
  },
  {
    file: 'src/renderer/features/Label.tsx',
    text: 'export const Label = () => <input aria-label="Mensagem" />;\n',
    rule: 'no-restricted-syntax',
  },
  {
    file: 'src/renderer/features/Conditional.tsx',
    text: "import { useState } from 'react';\nexport function Conditional({ on }: { on: boolean }) {\n  if (on) useState(1);\n  return null;\n}\n",
    rule: 'react-hooks/rules-of-hooks',
  },
];

const imports = (target: string): string => `import * as target from '${target}';\nexport const used = target;\n`;
const importsType = (target: string): string =>
  `import type * as target from '${target}';\nexport type Used = typeof target;\n`;

export const roomSamples: readonly WallSample[] = [
  { file: 'src/shared/domain/hours/base.ts', text: 'export const base = 1;\n', rule: null },
  { file: 'src/shared/domain/contacts/up.ts', text: imports('../hours/base'), rule: 'room shared/domain/contacts' },
  { file: 'src/shared/domain/compliance/down.ts', text: imports('../hours/base'), rule: null },
  { file: 'src/shared/kernel/upward.ts', text: importsType('../domain/hours/base'), rule: 'room shared/kernel' },
  { file: 'src/shared/kernel/node.ts', text: imports('node:fs'), rule: 'shared is pure' },
  { file: 'src/shared/domain/hours/react.ts', text: importsType('react'), rule: 'shared is pure' },
  { file: 'src/shared/contract/schemas.ts', text: imports('zod'), rule: null },
  { file: 'src/shared/contract/channels.ts', text: imports('zod'), rule: 'the contract is free' },
  { file: 'src/main/app/toRenderer.ts', text: importsType('../../renderer/db/database'), rule: 'room main' },
  { file: 'src/main/app/toSandbox.ts', text: imports('../../sandbox/cli'), rule: 'room main' },
  { file: 'src/sandbox/toMain.ts', text: imports('../main/clock'), rule: 'room sandbox' },
  { file: 'src/preload/index.ts', text: imports('../main/clock'), rule: 'room preload' },
  { file: 'src/renderer/db/database.ts', text: 'export const database = 1;\n', rule: null },
  { file: 'src/renderer/db/messages/read.ts', text: imports('../database'), rule: null },
  { file: 'src/renderer/db/messages/write.ts', text: imports('../database'), rule: null },
  { file: 'src/renderer/features/reads.ts', text: imports('../db/messages/read'), rule: null },
  { file: 'src/renderer/features/writes.ts', text: imports('../db/messages/write'), rule: 'only commands write' },
  { file: 'src/renderer/engine/writes.ts', text: imports('../db/messages/write'), rule: 'only commands write' },
  { file: 'src/renderer/commands/writes.ts', text: imports('../db/messages/write'), rule: null },
  { file: 'src/renderer/commands/screen.ts', text: imports('../features/reads'), rule: 'room renderer/commands' },
  { file: 'src/renderer/engine/screen.ts', text: imports('react'), rule: 'no React below the screens' },
  { file: 'src/renderer/ui/electron.ts', text: imports('electron'), rule: 'Electron lives in main and preload' },
  { file: 'src/renderer/main.tsx', text: imports('./engine/writes'), rule: null },
  { file: 'src/renderer/utils/drawer.ts', text: imports('../db/database'), rule: 'no unknown rooms' },
  // A circle is reported once, at one of its files.
  { file: 'src/main/app/one.ts', text: importsType('./two'), rule: 'no circles' },
  { file: 'src/main/app/two.ts', text: importsType('./one'), rule: null },
  { file: 'src/main/app/lost.ts', text: imports('./nowhere'), rule: 'everything resolves' },
  { file: 'src/main/app/borrows.ts', text: imports('./some.test'), rule: 'tests are nobody’s library' },
  { file: 'src/main/app/some.test.ts', text: 'export const some = 1;\n', rule: null },
  { file: 'e2e/specs/inside.ts', text: imports('../../src/main/clock'), rule: 'e2e stays outside' },
  { file: 'e2e/specs/outside.ts', text: imports('../../src/sandbox/cli'), rule: null },
];
