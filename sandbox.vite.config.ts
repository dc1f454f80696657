import { defineConfig } from 'vite';

// The sandbox runs alone under plain Node, and as the app's child process on the demonstration number.
export default defineConfig({
  build: {
    ssr: 'src/sandbox/cli.ts',
    outDir: 'out/sandbox',
    target: 'node20',
    rollupOptions: { output: { format: 'cjs', entryFileNames: 'cli.js' } },
  },
  ssr: { noExternal: true },
});
