import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { modulesList } from './size/modulesList.ts'

const api = `http://127.0.0.1:${process.env.KRING_API_PORT ?? '3001'}`

/** A web app for another issuer needs to know all of it: without one of these nobody could sign in, or out. */
const issuer = ['VITE_OIDC_AUTHORITY', 'VITE_OIDC_CLIENT', 'VITE_OIDC_LOGOUT'] as const
const unset = issuer.filter(name => !process.env[name])
if (unset.length > 0 && unset.length < issuer.length) throw new Error(`Set ${unset.join(' and ')} as well.`)

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), modulesList(import.meta.dirname)],
  // React has had the hook itself since 18: the shim that @tanstack/react-store asks for is for older ones.
  resolve: {
    alias: { 'use-sync-external-store/shim/with-selector': 'use-sync-external-store/with-selector' },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    // The content security policy knows only 'self': nothing inline, no data: URLs.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // Names say nothing to a browser, and each page's list of what to fetch with it is full of them; the manifest has them.
        chunkFileNames: 'assets/[hash].js',
        // docs/decisions/0022-web-budgets.md: what these two weigh and what they save.
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'], priority: 2 },
            { name: 'tanstack', test: /node_modules[\\/]@tanstack/, priority: 1 },
          ],
        },
      },
      // The domain's schemas are built when its modules load. A screen that needs only its rules drops them, and zod
      // with them (24 KiB gzip): loading a module of the domain has no effect, nor has a call on `z`.
      treeshake: {
        manualPureFunctions: ['z'],
        moduleSideEffects: [{ test: /packages\/domain\/src/, sideEffects: false }],
      },
    },
  },
  server: { port: 5173, proxy: { '/api': api, '/oidc': api, '/mailbox': api } },
})
