import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// Everything is bundled: the packaged app carries no node_modules.
export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      minify: true,
      outDir: 'out/main',
      rollupOptions: { input: 'src/main/start.ts', output: { format: 'cjs', entryFileNames: 'index.js' } },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      outDir: 'out/preload',
      rollupOptions: { input: 'src/preload/index.ts', output: { format: 'cjs', entryFileNames: 'index.js' } },
    },
  },
  renderer: {
    root: 'src/renderer',
    base: './',
    plugins: [react()],
    // Main serves searchWorker-*.js, and no other script, with leave to compile WebAssembly.
    worker: { format: 'es', rollupOptions: { output: { entryFileNames: 'assets/[name]-[hash].js' } } },
    build: {
      outDir: 'out/renderer',
      minify: true,
      // The policy allows no data: addresses.
      assetsInlineLimit: 0,
      target: 'chrome130',
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: 'src/renderer/index.html',
        // What the first paint needs is one file: each further one is asked of main's one thread, which is busy then.
        output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
      },
    },
  },
});
