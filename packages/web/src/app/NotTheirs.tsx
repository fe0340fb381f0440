import { useTranslation } from '../i18n/index.ts'
import { buttonClass, PageTitle, PathLink } from '../kit/index.ts'

type Props = { readonly home: string }

/** In place of a screen of another role, whose data the API would refuse: says so, and where the user's own begins. */
export function NotTheirs({ home }: Props) {
  const { t } = useTranslation('welcome')
  return (
    <>
      <PageTitle>{t('notTheirs.title')}</PageTitle>
      <p>{t('notTheirs.text')}</p>
      <p>
        <PathLink href={home} className={buttonClass()}>
          {t('notTheirs.home')}
        </PathLink>
      </p>
    </>
  )
}
