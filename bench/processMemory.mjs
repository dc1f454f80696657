import { readdirSync, readFileSync } from 'node:fs';

/** Memory of a process and all its children, each page counted once however many share it, MB. Linux only. */
export function treeMemory(pid) {
  const parents = new Map();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const parent = read(`/proc/${entry}/stat`)
      ?.replace(/^.*\) \S+ /s, '')
      .split(' ')[0];
    if (parent !== undefined) parents.set(Number(entry), Number(parent));
  }
  const belongs = (each) => each === pid || (parents.has(each) && belongs(parents.get(each)));
  let total = 0;
  let main = 0;
  for (const each of parents.keys()) {
    if (!belongs(each)) continue;
    const pss = Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${each}/smaps_rollup`) ?? '')?.[1] ?? 0) / 1024;
    total += pss;
    if (each === pid) main = pss;
  }
  return { total, main };
}

/** Watches a tree of processes. @returns how to stop, and the highest that it was */
export function watchMemory(pid, everyMs = 500) {
  const peak = { total: 0, main: 0 };
  const look = () => {
    const now = treeMemory(pid);
    peak.total = Math.max(peak.total, now.total);
    peak.main = Math.max(peak.main, now.main);
  };
  const timer = setInterval(look, everyMs);
  return () => {
    clearInterval(timer);
    look();
    return peak;
  };
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Ended meanwhile.
    return undefined;
  }
}
