import { installDependencies } from './dependencies.mjs';
import { findElectron } from './electron.mjs';
import { requireNode } from './nodeVersion.mjs';
import { installSystemPackages } from './systemPackages.mjs';

/** Everything a fresh machine lacks; on a prepared one it takes a moment. Interrupting and repeating it is harmless. */
export async function prepare() {
  requireNode();
  await installDependencies();
  await installSystemPackages();
  return findElectron();
}
