import type { Alarm } from '../../../shared/contract/channels';
import type { AppDescription } from '../../../shared/contract/diagnostics';
import type { Result } from '../../../shared/kernel/result';
import type { Bridge } from '../../bridge/bridge';

export const askApp = (bridge: Bridge): Promise<Result<AppDescription>> => bridge.request('app.describe');
export const askAlarms = (bridge: Bridge): Promise<Result<readonly Alarm[]>> => bridge.request('alarms.list');
