import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { packageApp, startBuiltApp } from '../app/builtApp';
import { ana } from '../fixtures/people';
import { expect, test } from '../fixtures/test';
import { inboxPage } from '../pages/inboxPage';

const OFF = '0';
const ON = '1';

test('the packaged app has its fuses set, runs from its archive, and serves the number', async ({
  profile,
  sandbox,
}) => {
  test.setTimeout(240_000);
  const executable = packageApp();
  expect(existsSync(executable)).toBe(true);
  const wire = await getCurrentFuseWire(executable);
  // The wire is written in ASCII.
  const fuse = (option: FuseV1Options): string => String.fromCharCode(wire[option] ?? 0);
  expect({
    runAsNode: fuse(FuseV1Options.RunAsNode),
    cookieEncryption: fuse(FuseV1Options.EnableCookieEncryption),
    nodeOptions: fuse(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspect: fuse(FuseV1Options.EnableNodeCliInspectArguments),
    asarIntegrity: fuse(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyAsar: fuse(FuseV1Options.OnlyLoadAppFromAsar),
    fileProtocol: fuse(FuseV1Options.GrantFileProtocolExtraPrivileges),
  }).toEqual({
    runAsNode: OFF,
    cookieEncryption: ON,
    nodeOptions: OFF,
    inspect: OFF,
    asarIntegrity: ON,
    onlyAsar: ON,
    fileProtocol: OFF,
  });

  await sandbox.control.addCustomer(ana);
  const connection = path.join(profile, 'connection.json');
  writeFileSync(connection, JSON.stringify(sandbox.line));
  const app = await startBuiltApp(executable, [`--profile=${profile}`, `--connection=${connection}`], profile);
  const inbox = inboxPage(app.page);
  await inbox.ready();
  await sandbox.control.writeAndWait('ana', { type: 'text', text: 'Pelo aplicativo pronto' });
  await inbox.open('Ana Inventada');
  await inbox.reply('Chegou!');
  await inbox.expectDelivery('Chegou!', 'read');
  await app.kill();
});
