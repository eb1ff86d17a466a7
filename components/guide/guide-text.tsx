import Link from 'next/link'
import type { Block, Run } from '@/lib/guide/markdown'

/** A text of the guide under the title of its page. Text and links only: nothing of the file is given as HTML. */
export function GuideText({ blocks }: { blocks: readonly Block[] }) {
  return (
    <div className="guide">
      {blocks
        .filter((block) => block.kind !== 'title')
        .map((block) => (
          <BlockView key={JSON.stringify(block)} block={block} />
        ))}
    </div>
  )
}

function BlockView({ block }: { block: Block }) {
  if (block.kind === 'heading')
    return (
      <h2>
        <Runs runs={block.runs} />
      </h2>
    )
  if (block.kind !== 'list')
    return (
      <p>
        <Runs runs={block.runs} />
      </p>
    )
  const items = block.items.map((runs) => (
    <li key={JSON.stringify(runs)}>
      <Runs runs={runs} />
    </li>
  ))
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
}

function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map((run) => {
    const key = `${run.href}${run.text}`
    if (run.href)
      return (
        <Link key={key} href={run.href} prefetch={false}>
          {run.text}
        </Link>
      )
    return run.strong ? <strong key={key}>{run.text}</strong> : <span key={key}>{run.text}</span>
  })
}
