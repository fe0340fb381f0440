import type { TenantPage } from '@kring/functions/api/contract/people'
import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { ProblemError } from '../../../api/index.ts'
import type { OpenForm } from '../../../api/openForms.ts'
import { tenantQuery } from '../../../api/query.ts'
import { useBranding } from '../../../app/useBranding.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Failed, Loading } from '../../../kit/index.ts'
import { MemberTopbar } from '../MemberTopbar.tsx'
import { openFormsQuery } from '../queries.ts'
import { Crumb } from './Crumb.tsx'

type NewReferral = { readonly tenant: TenantPage; readonly forms: readonly OpenForm[] }
const context = createContext<NewReferral | undefined>(undefined)

export function useNewReferral(): NewReferral {
  const newReferral = useContext(context)
  if (!newReferral) throw new Error('useNewReferral needs a NewReferralLayout')
  return newReferral
}

type Props = { readonly tenant: string; readonly children: ReactNode }

/** Loads the organisation and its open forms for a new referral. */
export function NewReferralLayout({ tenant: id, children }: Props) {
  const { t } = useTranslation('referral')
  const tenant = useQuery(tenantQuery(id))
  const forms = useQuery(openFormsQuery(id))
  useBranding(tenant.data)
  const newReferral = useMemo(
    () => (tenant.data && forms.data ? { tenant: tenant.data, forms: forms.data } : undefined),
    [tenant.data, forms.data],
  )
  const failed = [tenant, forms].find(query => query.isError)
  return (
    <>
      <MemberTopbar name={tenant.data?.name ?? 'Kring'} />
      <main id="main" className="page narrow stack stack-l">
        {newReferral ? (
          <context.Provider value={newReferral}>{children}</context.Provider>
        ) : (
          <>
            <Crumb />
            {failed ? (
              <FormFailed failure={failed.error} retry={() => void failed.refetch()} />
            ) : (
              <Loading>{t('new.loading')}</Loading>
            )}
          </>
        )}
      </main>
    </>
  )
}

export function FormFailed({ failure, retry }: { readonly failure: unknown; readonly retry: () => void }) {
  const { t } = useTranslation('referral')
  const detail = failure instanceof ProblemError ? failure.detail : ''
  return (
    <Failed what={t('new.formFailed')} retry={retry}>
      {detail && <p>{detail}</p>}
    </Failed>
  )
}
