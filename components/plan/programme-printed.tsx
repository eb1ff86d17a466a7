import type { ComponentProps } from 'react'
import { ObjectiveList, ResultIndicatorList } from './objective-list'
import { Section } from './section'

type Props = ComponentProps<typeof ObjectiveList> & {
  resultIndicators: ComponentProps<typeof ResultIndicatorList>['indicators']
}

/** What the plan prints of a programme beside its actions. */
export function ProgrammePrinted({ objectives, resultIndicators }: Props) {
  return (
    <>
      <Section title="Objectifs chiffrés">
        <ObjectiveList objectives={objectives} />
      </Section>
      <Section title="Indicateurs de résultat">
        <ResultIndicatorList indicators={resultIndicators} />
      </Section>
    </>
  )
}
