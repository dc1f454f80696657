import { parseArgs } from 'node:util';
import type { SandboxLine } from './control/types';
import { startSandbox, type SandboxOptions } from './startSandbox';

/** Electron gives a utility process this way to its parent; plain Node has none. */
interface WithParentPort {
  readonly parentPort?: { postMessage(message: unknown): void };
}

const USAGE = `Balcão sandbox: a local WhatsApp Cloud API.
  --port <n>        TCP port (default 4010; 0: any free one)
  --host <address>  default 127.0.0.1
  --demonstration   sample customers write once a callback is configured
  --seed <n>        repeatable chance
  --quiet           nothing on stderr
`;

function readOptions(): (SandboxOptions & { readonly quiet: boolean }) | null {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4010' },
      host: { type: 'string' },
      demonstration: { type: 'boolean', default: false },
      seed: { type: 'string' },
      quiet: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('--port must be a number from 0 to 65535');
  const seed = values.seed === undefined ? undefined : Number(values.seed);
  if (seed !== undefined && !Number.isInteger(seed)) throw new Error('--seed must be a whole number');
  return {
    port,
    demonstration: values.demonstration,
    quiet: values.quiet,
    ...(values.host === undefined ? {} : { host: values.host }),
    ...(seed === undefined ? {} : { seed }),
  };
}

function tellParent(line: SandboxLine): void {
  (process as unknown as WithParentPort).parentPort?.postMessage(line);
}

async function run(): Promise<void> {
  const options = readOptions();
  if (!options) {
    process.stderr.write(USAGE);
    return;
  }
  const running = await startSandbox(options);
  process.stdout.write(`${JSON.stringify(running.line)}\n`);
  tellParent(running.line);
  if (!options.quiet) process.stderr.write(`Phone page: ${running.line.phonePageUrl}  (Ctrl+C ends)\n`);
  const end = (): void => {
    void running.close().then(() => process.exit(0));
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'The sandbox could not start'}\n`);
  process.exitCode = 1;
});
