import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { packageApp, startBuiltApp } from '../app/builtApp';
import { ana } from '../fixtures/people';
import { expect, test } from '../fixtures/test';
import { inboxPage } from '../pages/inboxPage';

test('the packaged app has its fuses set, runs from its archive, and serves the number', async ({ profile, sandbox }) => {
  test.setTimeout(240_000);
  const executable = packageApp();
  expect(existsSync(executable)).toBe(true);
  const fuses = await getCurrentFuseWire(executable);
  expect({
    runAsNode: fuses[FuseV1Options.RunAsNode],
    cookieEncryption: fuses[FuseV1Options.EnableCookieEncryption],
    nodeOptions: fuses[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
    inspect: fuses[FuseV1Options.EnableNodeCliInspectArguments],
    asarIntegrity: fuses[FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
    onlyAsar: fuses[FuseV1Options.OnlyLoadAppFromAsar],
    fileProtocol: fuses[FuseV1Options.GrantFileProtocolExtraPrivileges],
  }).toEqual({
    runAsNode: FuseState.DISABLE,
    cookieEncryption: FuseState.ENABLE,
    nodeOptions: FuseState.DISABLE,
    inspect: FuseState.DISABLE,
    asarIntegrity: FuseState.ENABLE,
    onlyAsar: FuseState.ENABLE,
    fileProtocol: FuseState.DISABLE,
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
