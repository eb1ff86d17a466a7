import { formatFileSize } from '@/lib/core/format'
import { routes } from '@/lib/core/routes'

type Props = { wordId: string; file: { name: string; size: number } }

/** The document joined to a word, to download. */
export function ProofLink({ wordId, file }: Props) {
  return (
    <a className="proof-file" href={routes.proofFile(wordId)} download="">
      {file.name} <span className="muted">({formatFileSize(file.size)})</span>
    </a>
  )
}
