import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { projectFolder } from '../setup/folders.mjs';

/**
 * Bundles TypeScript files of the project for this Node, as the app is bundled, and imports them.
 * @param {string} name of the folder below out/tools
 * @param {string[]} files from the project's folder on
 * @returns {Promise<Record<string, any>>} what all of them export
 */
export async function importSources(name, files) {
  const outDir = path.join(projectFolder, 'out', 'tools', name);
  const input = Object.fromEntries(files.map((file, index) => [`${index}`, path.join(projectFolder, file)]));
  await build({
    root: projectFolder,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      target: 'node20',
      rollupOptions: { input, output: { format: 'es', entryFileNames: '[name].mjs' } },
    },
  });
  const modules = files.map((_file, index) => import(pathToFileURL(path.join(outDir, `${index}.mjs`)).href));
  return Object.assign({}, ...(await Promise.all(modules)));
}
