const wanted = [20, 19];

/** Ends the process with one sentence when this Node is too old for the tools of the project. */
export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > wanted[0] || (major === wanted[0] && minor >= wanted[1])) return;
  process.stderr.write(`Balcão needs Node ${wanted.join('.')} or newer; this is Node ${version}: https://nodejs.org\n`);
  process.exit(1);
}
