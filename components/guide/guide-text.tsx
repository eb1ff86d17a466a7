import { compiler, type MarkdownToJSX } from 'markdown-to-jsx/react'
import Link from 'next/link'
import { Fragment, type ReactNode } from 'react'

const options: MarkdownToJSX.Options = {
  wrapper: Fragment,
  forceWrapper: true,
  disableParsingRawHTML: true,
  disableAutoLink: true,
  overrides: { a: GuideLink },
}

/** A text of the guide under the title of its page. Markdown only: a tag of the file is read as text. */
export function GuideText({ text }: { text: string }) {
  return <div className="guide">{compiler(text, options)}</div>
}

/** A page of the application, or a site over https; any other address stays the words it carries. */
function GuideLink({ href, children }: { href?: string; children?: ReactNode }) {
  if (href?.startsWith('https://')) return <a href={href}>{children}</a>
  if (!href?.startsWith('/') || href.startsWith('//')) return children
  return (
    <Link href={href} prefetch={false}>
      {children}
    </Link>
  )
}
