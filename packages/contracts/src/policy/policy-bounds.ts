import type * as z from 'zod/mini'
import type { Policy } from './policy.ts'

type Bounds = { readonly minLength?: number; readonly maxLength?: number; readonly maxItems?: number }

const known = new WeakMap<object, (policy: Policy) => Bounds>()

/** A field that the policy bounds: its schema refuses what no policy would allow, its use case the rest, and its description says so. */
export const boundedByPolicy = <S extends z.ZodMiniType>(schema: S, bounds: (policy: Policy) => Bounds): S => {
  known.set(schema, bounds)
  return schema
}

export const policyBoundsOf = (schema: object, policy: Policy): Bounds | undefined => known.get(schema)?.(policy)
