import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const api = `http://127.0.0.1:${process.env.KRING_API_PORT ?? '3001'}`

/** A web app for another issuer needs to know all of it: without one of these nobody could sign in, or out. */
const issuer = ['VITE_OIDC_AUTHORITY', 'VITE_OIDC_CLIENT', 'VITE_OIDC_LOGOUT'] as const
const unset = issuer.filter(name => !process.env[name])
if (unset.length > 0 && unset.length < issuer.length) throw new Error(`Set ${unset.join(' and ')} as well.`)

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    // The content security policy knows only 'self': nothing inline, no data: URLs.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The domain's schemas are built when its modules load. A screen that needs only its rules drops them, and zod
      // with them (24 KiB gzip): loading a module of the domain has no effect, nor has a call on `z`.
      // The libraries whole: left to itself the bundler cuts them where routes meet, which weighs 4 KiB more.
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            // What every page has of ours, in one piece: cut where pages meet it weighs 2 KiB more on some.
            {
              name: 'base',
              test: /src.(kit.(?!StaffShell|Subnav|CircleFigure|Steps)|i18n.|clock.)[a-zA-Z]+\.tsx?$|src.api.(client|problem|endpoints|patience|index|useLoaded)\.ts|domain.src.attachments.fileTypes\.ts/,
            },
            // How answers are read and put into words: half of it with each form, half with each dossier.
            {
              name: 'rules',
              test: /domain.src.forms.(read.|(describe|visibility|words|raw|files|meanings)\.ts)/,
            },
            // What fills in a form, with what it checks as one types.
            {
              name: 'filling',
              test: /src.form.(FillingContext|search|troubles|questions.\w+|pages.(TaskListPage|SectionPage|SaveTrouble|FormTopbar|CloseLink|Discard|useFormState))\.tsx?$|domain.src.forms.(sentences|sections|validate)\.ts/,
            },
            // How answers are read and told, for the same reason.
            { name: 'answers', test: /domain.src.forms.(describe|visibility|words|raw|read.[a-z-]+)\.ts$/ },
            // What draws and checks a question: whole on the pages of a form, and lazily on a dossier.
            {
              name: 'questions',
              test: /src.form.questions.(?!DateParts)[a-zA-Z]+\.tsx?$|src.form.troubles\.ts|src.forms.(validate|sections|sentences|person-fields)\.ts/,
            },
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 3 },
            {
              name: 'router',
              test: /node_modules[\\/]@tanstack[\\/](react-router|router-core|history|react-store|store)/,
              priority: 2,
            },
            { name: 'query', test: /node_modules[\\/]@tanstack[\\/](react-query|query-core)/, priority: 2 },
          ],
        },
      },
      treeshake: {
        manualPureFunctions: ['z'],
        moduleSideEffects: [{ test: /packages\/domain\/src/, sideEffects: false }],
      },
    },
  },
  server: { port: 5173, proxy: { '/api': api, '/oidc': api, '/mailbox': api } },
})
