import { useTranslation } from '../i18n/index.ts'
import { type FieldError, FieldGroup } from '../kit/index.ts'
import type { MemberRole } from './roles.ts'

type Props<Role extends MemberRole> = {
  readonly id: string
  readonly roles: readonly Role[]
  readonly chosen: Role | undefined
  readonly fieldError: FieldError | undefined
  readonly onChoose: (role: Role) => void
}

/** The role to give, with what it gives access to. */
export function RoleField<Role extends MemberRole>({ id, roles, chosen, fieldError, onChoose }: Props<Role>) {
  const { t } = useTranslation('people')
  return (
    <FieldGroup id={id} label={t('invite.role')} fieldError={fieldError}>
      {roles.map((role, index) => (
        <label key={role} className="choice">
          <input
            // Error links focus the first choice.
            id={index === 0 ? id : undefined}
            type="radio"
            name={id}
            checked={role === chosen}
            onChange={() => onChoose(role)}
          />
          <span>
            <b>{t(`role.${role}.one`)}</b>
            <span className="choice-hint">{t(`role.${role}.may`)}</span>
          </span>
        </label>
      ))}
    </FieldGroup>
  )
}
