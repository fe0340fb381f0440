import { basename, join } from 'node:path'
import { readBuild } from './size/build.ts'
import { lazyIn, readRoutes } from './size/routes.ts'
import { wordsUsed } from './size/words.ts'

/**
 * Measures what each page loads before its first render, in KiB of gzip: the shell once, each route in addition to
 * it, and each public page in total. Run after a build: `npm run size`. Exits with 1 when a page exceeds its budget
 * or leaves less than the margin.
 */
const budgets = { shell: 115, route: 35, public: 110 }
/** Headroom that each budget must keep, so that a fix can be added without removing something else. */
const margin = 4

/**
 * The public pages have their own router (src/public/address.ts); these are their modules below src/public/start.tsx.
 */
const room = 'src/features/citizen/TenantLayout.tsx'
const referral = 'src/features/citizen/SelfReferral.tsx'
const publicPages: Readonly<Record<string, readonly string[]>> = {
  '/': ['src/features/landing/LandingPage.tsx'],
  '/o/$tenant': [room, 'src/features/citizen/TenantHomePage.tsx'],
  '/o/$tenant/follow': [room, 'src/features/citizen/FollowPage.tsx'],
  '/i/$tenant': [room, 'src/features/citizen/invitation/InvitationPage.tsx'],
  '/o/$tenant/complaint': [room, 'src/features/citizen/complaint/ComplaintPage.tsx'],
  '/o/$tenant/complaint/follow': [room, 'src/features/citizen/complaint/OwnComplaintPage.tsx'],
  '/day/$tenant/$id': ['src/features/day/DayPage.tsx'],
  '/o/$tenant/self-referral': [room, referral, 'src/form/pages/TaskListPage.tsx', 'src/public/typed.ts'],
  '/o/$tenant/self-referral/section/$section': [room, referral, 'src/form/pages/SectionPage.tsx'],
  '/o/$tenant/self-referral/check': [room, referral, 'src/form/pages/CheckPage.tsx'],
  '/o/$tenant/self-referral/newer': [room, referral, 'src/form/versionMigration/VersionMigrationPage.tsx'],
}

const root = import.meta.dirname
const build = readBuild(process.argv[2] ?? join(root, 'dist'))
for (const page of ['src/public/PublicApp.tsx', room].flatMap(file => lazyIn(root, file)))
  if (!Object.values(publicPages).flat().includes(page)) throw new Error(`${page} is a public page that nobody weighs`)

const start = ['index.html', 'src/app/start.tsx']
const shellWords = ['common', 'start']
const shell = {
  name: 'shell',
  budget: budgets.shell,
  weight: heaviest(words => build.filesOf([...start, ...words(shellWords)])),
}

/** Modules that load one of several pages, by a word of the address, and where these are named. */
const chosenPages: Readonly<Record<string, string>> = {
  'src/features/today/TrajectoryPart.tsx': 'src/features/today/partPages.ts',
  'src/features/coordinators/CoordinatorsPart.tsx': 'src/features/coordinators/partPages.ts',
  'src/features/partner/PartnerPart.tsx': 'src/features/partner/partPages.ts',
}
/** A route with such a module is weighed once for each of its pages; routes that share the module, together. */
const pages = readRoutes(root).flatMap((route, index, all) => {
  const chooser = route.modules.find(module => Object.hasOwn(chosenPages, module))
  const named = chooser && chosenPages[chooser]
  if (named === undefined) return [route]
  if (all.findIndex(({ modules }) => chooser && modules.includes(chooser)) < index) return []
  return lazyIn(root, named).map(page => ({
    ...route,
    path: route.path.replace(/\$\w+$/, basename(page, '.tsx')),
    modules: [...route.modules, page],
  }))
})

const routes = pages.map(({ path, modules, words }) => {
  const names = [...shellWords, ...words, ...wordsUsed(root, modules)]
  const weight = heaviest(words => {
    const before = build.filesOf([...start, ...words(shellWords)])
    return [...build.filesOf([...start, ...modules, ...words(names)])].filter(file => !before.has(file))
  })
  return { name: path, budget: budgets.route, weight }
})

const publicRoutes = Object.entries(publicPages).map(([name, own]) => {
  const names = ['common', 'public', ...wordsUsed(root, own)]
  const modules = ['index.html', 'src/public/start.tsx', 'src/i18n/terms.ts', ...own]
  return { name, budget: budgets.public, weight: heaviest(words => build.filesOf([...modules, ...words(names)])) }
})

/** The size in the largest of the three languages. */
function heaviest(files: (words: (names: readonly string[]) => readonly string[]) => Iterable<string>): number {
  const weights = ['nl', 'fr', 'en'].map(language => {
    const folder = `src/i18n/${language}`
    return build.weigh(files(names => [`${folder}/files.ts`, ...names.map(name => `${folder}/${name}.json`)]))
  })
  return Math.max(...weights)
}

let over = false
const print = (title: string, rows: readonly { name: string; budget: number; weight: number }[]): void => {
  console.log(`\n${title}`)
  for (const { name, budget, weight } of [...rows].sort((a, b) => b.weight - a.weight)) {
    const left = budget - weight
    over ||= left < margin
    const verdict = left < 0 ? 'OVER' : left < margin ? `LESS THAN ${margin} LEFT` : `${left.toFixed(1)} left`
    console.log(`${name.padEnd(52)} ${weight.toFixed(1).padStart(6)} KiB of ${budget}  ${verdict}`)
  }
}
print('The shell: framework, kit, session, its words', [shell])
print('Each route, on top of the shell', routes)
print('Each public page, in all', publicRoutes)
if (over) process.exitCode = 1
