import type { ComponentProps } from 'react'
import type { PlanStatus } from '@/lib/plan/model'
import { GroupList } from '../groups/group-list'
import { Section } from '../section'
import { BalanceList } from './balance-list'
import { JudgementSection } from './judgement-section'
import { PilotSection } from './pilot-section'
import { ProgrammeWeather } from './programme-weather'

type Props = ComponentProps<typeof PilotSection> &
  Omit<ComponentProps<typeof JudgementSection>, 'subject' | 'children' | 'plan'> &
  ComponentProps<typeof ProgrammeWeather> & {
    plan: { code: string; startYear: number; endYear: number; status: PlanStatus }
    now: boolean
    groups: ComponentProps<typeof GroupList>['groups']
    balances: ComponentProps<typeof BalanceList>['balances']
  }

/** Who leads a programme, and what they say of it: météo and judgement of each year. */
export function ProgrammeSteering(props: Props) {
  return (
    <>
      <PilotSection {...props} />
      <Section title="Groupes de travail">
        {!props.now && props.groups.length > 0 && (
          <p className="muted">
            Pilotes et programmes des groupes tels qu’aujourd’hui ; leurs fiches sont celles de ce jour.
          </p>
        )}
        <GroupList groups={props.groups} empty="Aucun groupe de travail ne suit ce programme." />
      </Section>
      <ProgrammeWeather {...props} />
      <JudgementSection {...props} subject="programme">
        <BalanceList balances={props.balances} planCode={props.plan.code} programmeId={props.id} />
      </JudgementSection>
    </>
  )
}
