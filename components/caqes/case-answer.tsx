import { Notice } from '@/components/ui/notice'
import { Tag } from '@/components/ui/state-badge'
import type { RunCase } from '@/lib/caqes/form/run-case'
import type { Settings } from '@/lib/caqes/settings'
import { headline, toneOf } from '@/lib/caqes/words/headline'
import { reasonWords } from '@/lib/caqes/words/reason-words'
import { type ResultLine, resultLines } from '@/lib/caqes/words/result-words'
import type { Answer } from '@/lib/rules/answer'
import type { RegisteredRule } from '@/lib/rules/registry'
import { DecisionTable } from './decision-table'
import { Trace } from './trace'

/** What the rule says of the case: one sentence, the figures, the legal steps. */
export function CaseAnswer({ rule, shown }: { rule: RegisteredRule<Settings>; shown: RunCase }) {
  const { answer, read } = shown
  return (
    <section className="answer" aria-label="Réponse" aria-live="polite">
      {answer ? <Given rule={rule} answer={answer} /> : <Waiting errors={read.errors} />}
      {rule.id === 'transport.evaluation' && <DecisionTable shown={shown} />}
      {answer && answer.trace.length > 0 && <Trace steps={answer.trace} />}
    </section>
  )
}

function Given({ rule, answer }: { rule: RegisteredRule<Settings>; answer: Answer }) {
  const lines = resultLines(answer.result)
  return (
    <>
      <div className="answer-head" data-tone={toneOf(rule.id, answer)}>
        <h2>{headline(rule.id, answer)}</h2>
        {answer.provisional && <Tag tone="warn">Provisoire</Tag>}
      </div>
      {reasonWords(answer, rule).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {lines.length > 0 && answer.status === 'computed' && <ResultFacts lines={lines} />}
      {answer.provisional && (
        <Notice tone="warn">
          Une étape repose sur un texte qui n’a pas été relu, ou sur une date qui n’a pas été vérifiée.
        </Notice>
      )}
    </>
  )
}

function ResultFacts({ lines }: { lines: readonly ResultLine[] }) {
  return (
    <dl className="facts answer-facts" aria-label="Résultat">
      {lines.map(({ name, label, value, sign }) => (
        <div key={name} data-sign={sign}>
          <dt>{label}</dt>
          <dd>
            {sign && `${sign} `}
            {value}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Waiting({ errors }: { errors: Readonly<Record<string, string>> }) {
  const wrong = Object.keys(errors).length > 0
  return (
    <div className="answer-head" data-tone="waiting">
      <h2>{wrong ? 'Une valeur n’a pas pu être lue' : 'Le résultat s’affiche ici'}</h2>
      <p>
        {wrong
          ? 'Corrigez le champ signalé pour voir le résultat.'
          : 'Remplissez ce que vous savez du cas, ou rejouez un exemple. Ce qui reste vide est inconnu.'}
      </p>
    </div>
  )
}
