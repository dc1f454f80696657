import fs from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../setup/folders.mjs';

/**
 * Makes the function that gives the command line of one start of the app.
 * @param {string[]} electronArgs what this machine needs (`args` of the runtime)
 * @returns {(start: { app?: string, profile?: string, connection?: string | object, flags?: string[] }) => string[]}
 *   app: folder of another app; profile: data folder; connection: a file, or what is to be written into one
 */
export function appArgumentsFor(electronArgs) {
  return ({ app = projectFolder, profile, connection, flags = [] }) => {
    const args = [...electronArgs, app, ...flags];
    if (profile) args.push(`--profile=${profile}`);
    if (connection)
      args.push(`--connection=${typeof connection === 'string' ? connection : write(profile, connection)}`);
    return args;
  };
}

function write(profile, connection) {
  const file = path.join(profile, 'connection.json');
  fs.mkdirSync(profile, { recursive: true });
  fs.writeFileSync(file, JSON.stringify(connection));
  return file;
}
