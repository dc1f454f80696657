// Stands in for Electron's own default app, which the fallback Electron lacks: opens the app of the folder given,
// after the modules of `-r <module>` (Playwright loads its own that way, as Electron's default app allows).
import { app } from 'electron';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const given = process.argv.slice(1);
const required = [];
for (let at = given.indexOf('-r'); at >= 0; at = given.indexOf('-r')) required.push(...given.splice(at, 2).slice(1));
const target = path.resolve(given.find((argument) => !argument.startsWith('-')) ?? '.');
const isFolder = fs.statSync(target).isDirectory();
const folder = isFolder ? target : path.dirname(target);
const description = path.join(folder, 'package.json');
const known = fs.existsSync(description) ? JSON.parse(fs.readFileSync(description, 'utf8')) : {};

process.defaultApp = true;
if (known.productName ?? known.name) app.setName(known.productName ?? known.name);
if (known.version) app.setVersion(known.version);
app.setAppPath(folder);
const require = createRequire(import.meta.url);
for (const module of required) require(module);
// Awaited at top level: otherwise `ready` fires first, and schemes can no longer be registered as privileged.
await import(pathToFileURL(isFolder ? path.join(folder, known.main ?? 'index.js') : target).href);
