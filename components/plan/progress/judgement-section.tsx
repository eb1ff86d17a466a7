import type { ReactNode } from 'react'
import { formatDateTime } from '@/lib/core/format'
import { attainments, type JudgedYear, type JudgementView, judgeableYears, timeliness } from '@/lib/plan/judgement'
import type { PlanStatus } from '@/lib/plan/model'
import { Section } from '../section'
import { Disclosure } from './disclosure'
import { JudgementForm } from './judgement-form'

type Props = {
  subject: 'action' | 'programme'
  id: string
  plan: { startYear: number; endYear: number; status: PlanStatus }
  /** Years begun by this day. */
  until: Parameters<typeof judgeableYears>[1]
  judged: readonly JudgedYear[]
  mayJudge: boolean
  /** Read before the years. */
  children?: ReactNode
}

/** What each year of an action or a programme was judged, latest year first. */
export function JudgementSection({ subject, id, plan, until, judged, mayJudge, children }: Props) {
  const years = judgeableYears(plan, until)
  const mayAnswer = (year: number) => mayJudge && (plan.status !== 'clos' || answersOf(year).length === 0)
  const answersOf = (year: number) => judged.find((one) => one.year === year)?.answers ?? []
  return (
    <Section title="Jugement annuel">
      {children}
      <dl className="judgements">
        {years.map((year) => (
          <div key={year}>
            <dt>{year}</dt>
            <dd>
              <Answers answers={answersOf(year)} />
              {mayAnswer(year) && (
                <Disclosure title={answersOf(year).length === 0 ? `Juger ${year}` : `Corriger le jugement de ${year}`}>
                  <JudgementForm subject={subject} id={id} year={year} last={answersOf(year)[0] ?? null} />
                </Disclosure>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

/** The last answer of a year; the earlier ones, down to the first, stay readable. */
function Answers({ answers: [last, ...earlier] }: { answers: readonly JudgementView[] }) {
  if (!last) return <p className="muted">Pas encore jugé</p>
  return (
    <>
      <Answer answer={last} />
      {earlier.length > 0 && (
        <details className="earlier">
          <summary>{earlier.length === 1 ? 'Lire la première réponse' : 'Lire les réponses précédentes'}</summary>
          {earlier.map((answer) => (
            <Answer key={answer.id} answer={answer} />
          ))}
        </details>
      )}
    </>
  )
}

function Answer({ answer }: { answer: JudgementView }) {
  return (
    <div>
      <p className="verdict">
        <strong>{attainments[answer.attained]}</strong>
        <span>{answer.onTime === 'sans_objet' ? 'délais sans objet' : timeliness[answer.onTime].toLowerCase()}</span>
        <span className="muted">
          {formatDateTime(answer.at)} · {answer.byName}
        </span>
      </p>
      {answer.progress && <p className="printed">{answer.progress}</p>}
    </div>
  )
}
