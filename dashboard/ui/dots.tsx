/** Short facts in a row, a middle dot between them; the absent ones leave no dot behind. */
import { Children, Fragment, type ReactNode } from 'react'

export function Dots({ children }: { readonly children: ReactNode }) {
  return Children.toArray(children).map((child, index) => (
    // The facts keep their order; they have no name of their own.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <Fragment key={index}>
      {index > 0 && <span aria-hidden="true"> · </span>}
      {child}
    </Fragment>
  ))
}
