import type { MeteoView } from '@/lib/plan/meteo'
import type { PlanNode } from '@/lib/plan/tree'
import { Section } from '../section'
import { Disclosure } from './disclosure'
import { MeteoForm } from './meteo-form'
import { ProgressWords } from './progress-words'

type Props = { id: string; node: PlanNode; meteos: readonly MeteoView[]; mayEdit: boolean }

/** The météos said of a programme, latest first, and the forms to say that of the programme or of one of its chantiers. */
export function ProgrammeWeather({ id, node, meteos, mayEdit }: Props) {
  const chantiers = chantiersUnder(node)
  return (
    <Section title="Météo">
      {meteos.length === 0 ? (
        <p className="muted">Personne n’a encore donné la météo de ce programme.</p>
      ) : (
        <ProgressWords notes={[]} stateWords={[]} meteos={meteos} correctable={null} />
      )}
      {mayEdit && (
        <div className="disclosures">
          <Disclosure title="Donner la météo du programme">
            <MeteoForm subject="programme" id={id} current={meteos[0]} />
          </Disclosure>
          {chantiers.length > 0 && (
            <Disclosure title="Donner la météo d’un chantier">
              <MeteoForm subject="chantier" id={chantiers} current={undefined} />
            </Disclosure>
          )}
        </div>
      )}
    </Section>
  )
}

/** Chantiers that have a name, as the choices of a list. */
function chantiersUnder(node: PlanNode): { value: string; label: string }[] {
  return node.children.flatMap((child) => {
    if (child.kind === 'programme') return chantiersUnder(child)
    if (child.kind !== 'chantier' || child.number === null) return []
    return [{ value: child.id, label: `Chantier ${child.number}${child.title ? ` : ${child.title}` : ''}` }]
  })
}
