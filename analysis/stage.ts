/** What is a stage? */
import type { Outcome } from '#data/model/outcome.js'

/** `run` sees only its arguments: no clock, no network, no database. */
export interface Stage<In, Out, Ports = unknown> {
  readonly name: string
  /** Raise it and older results are redone. */
  readonly version: number
  run(input: In, ports: Ports): Outcome<Out> | Promise<Outcome<Out>>
}
