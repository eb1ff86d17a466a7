import 'react'

declare module 'react' {
  interface CSSProperties {
    /** Depth of a line of a tree, 0 for the top. */
    '--level'?: number
  }
}
