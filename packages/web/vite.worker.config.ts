import { join } from 'node:path'
import { defineConfig } from 'vite'
import { dayFiles } from './size/dayFiles.ts'

const root = import.meta.dirname
const dist = join(root, 'dist')

/** With it, the worker that is built only takes itself away, wherever one is: for when one does harm. */
const isOff = process.env.KRING_DAY_WORKER === 'off'

/** Builds the service worker of the day, after the browser's files: it lists them. */
export default defineConfig({
  root,
  publicDir: false,
  define: { dayBuild: JSON.stringify({ ...dayFiles(dist), isOff }) },
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    rolldownOptions: {
      input: join(root, 'src/offline/worker/dayWorker.ts'),
      // A classic script: not every browser takes a module here.
      output: { format: 'iife', entryFileNames: 'day/sw.js' },
    },
  },
})
