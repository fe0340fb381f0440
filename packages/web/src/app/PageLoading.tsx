import { say, useLocale } from '../i18n/index.ts'
import { Loading } from '../kit/Loading.tsx'

/** Empty page while the translations load. */
export function PageLoading() {
  const locale = useLocale()
  const words = say(locale, 'common', 'loading')
  return <main className="page">{words !== 'loading' && <Loading>{words}</Loading>}</main>
}
