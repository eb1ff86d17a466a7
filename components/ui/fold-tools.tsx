import type { ReactNode } from 'react'
import { Button } from './button'

type Props = { summary: ReactNode; tree: { unfoldAll: () => void; foldAll: () => void } }

/** Above a tree: what it holds, and both ways of folding it whole. */
export function FoldTools({ summary, tree }: Props) {
  return (
    <div className="tree-tools">
      <p role="status">{summary}</p>
      <div className="page-actions">
        <Button size="sm" variant="quiet" onClick={tree.unfoldAll}>
          Tout déplier
        </Button>
        <Button size="sm" variant="quiet" onClick={tree.foldAll}>
          Tout replier
        </Button>
      </div>
    </div>
  )
}
