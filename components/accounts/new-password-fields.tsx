import { PasswordField } from '@/components/ui/password-field'
import { shortestPassword } from '@/lib/accounts/password'

type Props = { label: string; help: string }

/** A password chosen, and typed once more. */
export function NewPasswordFields({ label, help }: Props) {
  return (
    <>
      <PasswordField
        name="password"
        label={label}
        autoComplete="new-password"
        help={`Au moins ${shortestPassword} caractères. ${help}`}
        required
      />
      <PasswordField name="passwordAgain" label="Le même, encore une fois" autoComplete="new-password" required />
    </>
  )
}
