import { Facts } from '@/components/ui/facts'
import { setPilot } from '@/lib/plan/actions/progress'
import { type PilotView, pilotName } from '@/lib/plan/groups'
import { type Side, sides } from '@/lib/plan/sides'
import { PlanForm } from '../plan-form'
import { Section } from '../section'
import { Disclosure } from './disclosure'
import { PilotFields } from './pilot-fields'

type Choice = { value: string; label: string }

type Props = {
  id: string
  pilots: readonly PilotView[]
  pilotChoices: { bodies: readonly Choice[]; accounts: Readonly<Record<Side, readonly Choice[]>> }
  mayEdit: boolean
}

const bothSides = Object.keys(sides) as Side[]

/** Who leads the programme for each co-owner. */
export function PilotSection({ id, pilots, pilotChoices, mayEdit }: Props) {
  return (
    <Section title="Pilotes">
      <PilotFacts pilots={pilots} />
      {mayEdit && (
        <div className="disclosures">
          {bothSides.map((side) => (
            <Disclosure key={side} title={`Désigner le pilote ${sides[side]}`}>
              <PlanForm action={setPilot} submitLabel="Enregistrer le pilote" values={{ id, side }}>
                <PilotFields
                  names={{ function: 'function', bodyId: 'bodyId', userId: 'userId' }}
                  accounts={pilotChoices.accounts[side]}
                  bodies={pilotChoices.bodies}
                  pilot={pilots.find((one) => one.side === side)}
                />
              </PlanForm>
            </Disclosure>
          ))}
        </div>
      )}
    </Section>
  )
}

/** The two pilots, an empty place said so. */
export function PilotFacts({ pilots }: { pilots: readonly PilotView[] }) {
  return (
    <Facts
      items={bothSides.map((side) => ({
        label: `Pilote ${sides[side]}`,
        value: pilotName(pilots.find((one) => one.side === side)) ?? <span className="muted">À désigner</span>,
      }))}
    />
  )
}
