/** What the build of the browser's files gave, written by vite.server.config.ts. */
declare module 'virtual:built' {
  export const built: {
    /** The module that starts the app: '/assets/index-….js'. */
    readonly entry: string
    /** All styles of the app. */
    readonly styles: string
    /** The files of `styles`: '/assets/index-….css'. */
    readonly stylesheets: readonly string[]
    /** The font of the Latin letters. */
    readonly font: string
    /** The scripts that a page needs, per kind of page and language. */
    readonly scripts: Readonly<
      Record<
        'landing' | 'tenant' | 'follow' | 'invitation' | 'complaint' | 'complaint-follow' | 'form',
        Readonly<Record<'nl' | 'fr' | 'en', readonly string[]>>
      >
    >
  }
}
