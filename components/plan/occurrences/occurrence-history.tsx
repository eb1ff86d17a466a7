import { formatDate, formatDateTime, plural } from '@/lib/core/format'
import type { OccurrenceWord } from '@/lib/plan/model'
import { ProofLink } from './proof-link'

type Props = { words: readonly OccurrenceWord[]; current: OccurrenceWord | undefined }

/** What was said of an occurrence before its standing word, the first answer included: nothing is erased. */
export function OccurrenceHistory({ words, current }: Props) {
  const earlier = words.filter((word) => word !== current)
  if (earlier.length === 0) return current ? <Author word={current} /> : null
  return (
    <>
      {current && <Author word={current} />}
      <details className="earlier-words">
        <summary>{plural(earlier.length, 'déclaration antérieure', 'déclarations antérieures')}</summary>
        <ol>
          {earlier.map((word) => (
            <li key={word.id}>
              {word.done ? (
                <s>faite le {formatDate(word.on)}</s>
              ) : (
                <strong>déclaration reprise le {formatDate(word.on)}</strong>
              )}
              {(word.reason ?? word.proof) && <span> : {word.reason ?? word.proof}</span>}
              {word.file && (
                <>
                  {' '}
                  <ProofLink wordId={word.id} file={word.file} />
                </>
              )}
              <Author word={word} />
            </li>
          ))}
        </ol>
      </details>
    </>
  )
}

function Author({ word }: { word: OccurrenceWord }) {
  return (
    <span className="muted">
      {' '}
      {word.byName}, {formatDateTime(word.at)}
    </span>
  )
}
