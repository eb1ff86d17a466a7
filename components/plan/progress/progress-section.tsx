import type { CivilDate } from '@/lib/core/civil-date'
import type { MeteoView } from '@/lib/plan/meteo'
import type { NoteView } from '@/lib/plan/notes'
import type { ActionRow } from '@/lib/plan/tree'
import { Disclosure } from './disclosure'
import { MeteoForm } from './meteo-form'
import { NoteForm, StateForm } from './progress-forms'
import { ProgressWords, type StateWordView } from './progress-words'

type Props = {
  row: ActionRow
  notes: readonly NoteView[]
  stateWords: readonly StateWordView[]
  meteos: readonly MeteoView[]
  lockVersion: number
  day: CivilDate
  mayEdit: boolean
  mayReport: boolean
}

/** What people said of the action, and the forms to say more. */
export function ProgressSection({ row, notes, stateWords, meteos, lockVersion, day, mayEdit, mayReport }: Props) {
  const stored = { id: row.id, lockVersion }
  return (
    <section className="section" aria-labelledby="avancement">
      <h2 id="avancement">Avancement</h2>
      <ProgressWords notes={notes} stateWords={stateWords} meteos={meteos} correctable={mayReport ? row.id : null} />
      {mayReport && (
        <div className="disclosures">
          {row.said !== 'realisee' && row.said !== 'abandonnee' && (
            <Disclosure title="Donner la météo">
              <MeteoForm subject="action" id={row.id} current={meteos[0]} />
            </Disclosure>
          )}
          <Disclosure title="Écrire une note d’avancement">
            <NoteForm stored={stored} />
          </Disclosure>
          {mayEdit && (
            <Disclosure title="Déclarer l’action réalisée, abandonnée ou rouverte">
              <StateForm stored={stored} said={row.said} day={day} />
            </Disclosure>
          )}
        </div>
      )}
    </section>
  )
}
