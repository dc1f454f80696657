import { join } from 'node:path';
import { TEAM_TEXT_MAX } from '../../shared/contract/channels';
import { keepText, keptText } from './keptText';

const FILE = 'team.json';

/**
 * Keeps the team of a number in its folder; the last one wins.
 * @throws what the disk refuses; the file holds the text before it then
 */
export function keepTeam(folder: string, text: string): Promise<void> {
  return keepText(join(folder, FILE), text);
}

/**
 * What was kept last; null when there is none, or nothing that this app can have written.
 * @throws what the disk refuses
 */
export function keptTeam(folder: string): Promise<string | null> {
  return keptText(join(folder, FILE), TEAM_TEXT_MAX);
}
