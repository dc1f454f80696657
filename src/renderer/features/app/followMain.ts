import type { Bridge } from '../../bridge/bridge';
import { useBackup } from '../../stores/backup';
import { useConnection } from '../../stores/connection';
import { useDiagnostics } from '../../stores/diagnostics';
import { useSettings } from '../../stores/settings';
import { noteUpload } from '../../stores/uploads';

/** Feeds the stores from main: asks once, then listens. Resolves when settings and connection are known. */
export async function followMain(bridge: Bridge): Promise<void> {
  bridge.on('settings.changed', (settings) => useSettings.setState(settings, true));
  bridge.on('connection.changed', (status) => useConnection.setState({ status }));
  bridge.on('media.uploading', noteUpload);
  bridge.on('diagnostics.changed', (diagnostics) => useDiagnostics.setState({ diagnostics }));
  bridge.on('backup.changed', (state) => useBackup.setState({ state }));
  // Every window of the number works on the tables of before: they begin again on the new ones.
  bridge.on('database.replaced', ({ phoneNumberId }) => {
    if (useConnection.getState().status?.phoneNumberId === phoneNumberId) location.reload();
  });
  void bridge.request('backup.read').then((answer) => {
    if (answer.ok) useBackup.setState({ state: answer.value });
  });
  const asked = Promise.all([bridge.request('settings.read'), bridge.request('connection.describe')]);
  void bridge.request('diagnostics.read').then((answer) => {
    if (answer.ok) useDiagnostics.setState({ diagnostics: answer.value });
  });
  const [settings, connection] = await asked;
  if (settings.ok) useSettings.setState(settings.value, true);
  if (connection.ok) useConnection.setState({ status: connection.value });
}
