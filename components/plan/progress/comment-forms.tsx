import { RadioGroupField } from '@/components/ui/choice-field'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { TextAreaField } from '@/components/ui/field'
import { answerThread, openThread, resolveThread, withdrawComment } from '@/lib/plan/actions/progress'
import { type Audience, audiences } from '@/lib/plan/sides'
import { PlanForm } from '../plan-form'

type OpenProps = { subject: 'action' | 'programme'; id: string; choices: readonly Audience[] }

const meanings = {
  shared: 'Lu par les deux copropriétaires du plan, par l’OMEDIT et par les administrateurs.',
  ars: 'Lu par les chargés de mission et la direction de l’ARS seulement.',
  am: 'Lu par la cellule DCGDR et les organismes locaux d’assurance maladie seulement.',
} satisfies Record<Audience, string>

/** Opens a thread; who will read it is said before writing, and private is chosen by hand. */
export function OpenThreadForm({ subject, id, choices }: OpenProps) {
  const options = choices.map((value) => ({ value, label: audiences[value], help: meanings[value] }))
  return (
    <PlanForm action={openThread} submitLabel="Publier le commentaire" values={{ subject, id }}>
      <RadioGroupField
        name="audience"
        label="Qui lira ce commentaire"
        required
        options={options}
        {...(options.length === 1 && options[0] ? { defaultValue: options[0].value } : {})}
      />
      <TextAreaField name="text" label="Commentaire" required rows={3} maxLength={4000} />
    </PlanForm>
  )
}

/** Answers; the audience is that of the thread. */
export function AnswerForm({ threadId }: { threadId: string }) {
  return (
    <PlanForm action={answerThread} submitLabel="Publier la réponse" values={{ threadId }}>
      <TextAreaField name="text" label="Réponse" required rows={3} maxLength={4000} />
    </PlanForm>
  )
}

/** Says the thread resolved, or opens it again. */
export function ResolveForm({ threadId, resolved }: { threadId: string; resolved: boolean }) {
  const verb = resolved ? 'Rouvrir l’échange' : 'Marquer comme résolu'
  return (
    <PlanForm
      action={resolveThread}
      submitLabel={verb}
      variant="quiet"
      values={{ threadId, resolved: resolved ? 'non' : 'oui' }}
    />
  )
}

/** Takes one's comment back, after having read it once more. */
export function WithdrawForm({ commentId, text }: { commentId: string; text: string }) {
  return (
    <ConfirmDialog
      trigger="Retirer"
      triggerVariant="quiet"
      triggerSize="sm"
      title="Retirer ce commentaire"
      objectName={text.length > 160 ? `${text.slice(0, 160)}…` : text}
      consequence="Ses mots ne seront plus lus par personne. « Retiré par » et votre nom resteront à sa place."
      confirmLabel="Retirer le commentaire"
      action={withdrawComment}
      values={{ commentId }}
    />
  )
}
