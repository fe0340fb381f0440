import { useEffect } from 'react'

/** Keeps an address with a token in it out of search engines. */
export function useUnlisted(hasSecret: boolean): void {
  useEffect(() => {
    if (!hasSecret) return
    const robots = Object.assign(document.createElement('meta'), { name: 'robots', content: 'noindex, noarchive' })
    document.head.append(robots)
    return () => robots.remove()
  }, [hasSecret])
}
