import type { Bridge } from '../../bridge/bridge';
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
  const asked = Promise.all([bridge.request('settings.read'), bridge.request('connection.describe')]);
  void bridge.request('diagnostics.read').then((answer) => {
    if (answer.ok) useDiagnostics.setState({ diagnostics: answer.value });
  });
  const [settings, connection] = await asked;
  if (settings.ok) useSettings.setState(settings.value, true);
  if (connection.ok) useConnection.setState({ status: connection.value });
}
