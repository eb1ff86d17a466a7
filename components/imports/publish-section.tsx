import { ActionForm } from '@/components/ui/action-form'
import { DateField, TextField } from '@/components/ui/field'
import { publishBatchAction } from '@/lib/imports/actions'
import { publicationSentence } from '@/lib/imports/model'
import type { BatchReport } from '@/lib/imports/report'

/** The agreement of a person: from when, by which avenant. Absent while something is refused. */
export function PublishSection({ report, today }: { report: BatchReport; today: string }) {
  if (report.state !== 'deposited' || !(report.plan || report.savings)) return null
  const arrete = report.target?.status === 'arrete'
  return (
    <section className="section" aria-labelledby="publish">
      <h2 id="publish">Publier</h2>
      <p className="prose publish-words">{whatWillHappen(report)}</p>
      <ActionForm action={publishBatchAction} submitLabel="Publier" pendingLabel="Publication…">
        <input type="hidden" name="batchId" value={report.id} />
        <input type="hidden" name="lockVersion" value={report.lockVersion} />
        {report.target && (
          <div className="two-fields">
            <DateField
              name="effectiveOn"
              label="Date d’effet"
              required
              defaultValue={today}
              help="Premier jour des nouvelles versions."
            />
            {arrete && (
              <TextField
                name="avenantNumber"
                label="Avenant n°"
                inputMode="numeric"
                width="short"
                help={
                  report.removedActions.length > 0
                    ? 'Demandé : des actions disparaissent.'
                    : 'Laissez vide pour une simple correction.'
                }
              />
            )}
            {arrete && <TextField name="avenantTitle" label="Titre de l’avenant" maxLength={300} />}
          </div>
        )}
      </ActionForm>
    </section>
  )
}

function whatWillHappen({ target, head, savings, changeCounts, removedActions }: BatchReport): string {
  if (savings)
    return `Le tableau des économies du plan « ${head?.code} » sera publié ; les tableaux antérieurs restent lisibles à leur date.`
  if (!target) return `Le plan « ${head?.code} » sera créé à l’état de projet.`
  const sentence = publicationSentence(changeCounts)
  if (sentence === 'aucun changement') return 'Le fichier dit exactement ce que dit le plan : publier ne changera rien.'
  const removed =
    removedActions.length > 0 && target.status === 'arrete'
      ? ' Le plan est arrêté : la suppression d’une action demande un avenant.'
      : ''
  return `Le plan « ${head?.code} » sera modifié : ${sentence}. L’avancement reste attaché aux actions.${removed}`
}
