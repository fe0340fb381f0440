import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { loadedAlready } from './size/loadedAlready.ts'
import { modulesList } from './size/modulesList.ts'

const api = `http://127.0.0.1:${process.env.KRING_API_PORT ?? '3001'}`

/**
 * The domain's schemas are built when its modules load. A screen that needs only the rules drops them, and zod with them
 * (24 KiB gzip): loading a domain module has no side effects, nor has a call on `z`.
 */
export const treeshake = {
  manualPureFunctions: ['z'],
  moduleSideEffects: [{ test: /packages\/domain\/src/, sideEffects: false }],
}

const preload = loadedAlready()

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), preload.plugin, modulesList(import.meta.dirname)],
  // React has useSyncExternalStore since version 18; the shim that @tanstack/react-store imports is for older
  // versions.
  resolve: {
    alias: { 'use-sync-external-store/shim/with-selector': 'use-sync-external-store/with-selector' },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    // The content security policy allows only 'self': no inlined assets, no data: URLs.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false, resolveDependencies: preload.resolve },
    rolldownOptions: {
      output: {
        // Hash-only names keep each page's preload list short; the manifest maps them to modules.
        // Seven letters are 42 bits, and the fewest that Rolldown takes for this many names.
        chunkFileNames: 'assets/[hash:7].js',
        // See docs/decisions/0022-web-budgets.md for the size of these two chunks and what they save.
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'], priority: 2 },
            { name: 'tanstack', test: /node_modules[\\/]@tanstack/, priority: 1 },
            // Both in the shell, and too small to be files of their own.
            { name: 'kit', test: /src[\\/]kit[\\/](?:Dialog|Icon|Tag|icons)\.tsx?$/ },
          ],
        },
      },
      treeshake,
    },
  },
  server: { port: 5173, proxy: { '/api': api, '/oidc': api, '/mailbox': api } },
})
