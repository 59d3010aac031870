import { readFile } from 'node:fs/promises'
import { defaultPolicy, type Policy, policySchema } from '@portal/contracts/policy/policy'

type Json = { readonly [key: string]: unknown }
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

const merged = (base: Json, change: Json): Json =>
  Object.fromEntries(
    [...new Set([...Object.keys(base), ...Object.keys(change)])].map((key) => {
      const [before, after] = [base[key], change[key]]
      return [key, isObject(before) && isObject(after) ? merged(before, after) : (after ?? before)]
    }),
  )

/** X8: the employer's policy over the default one. Throws, naming the path, when it is not valid. */
export const readPolicy = async (file: string | undefined): Promise<Policy> => {
  const change: unknown = file ? JSON.parse(await readFile(file, 'utf8')) : {}
  if (!isObject(change)) throw new Error(`${file} does not hold a JSON object`)
  const result = policySchema.safeParse(merged(defaultPolicy, change))
  if (result.success) return result.data
  const lines = result.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`)
  throw new Error(`The policy is not valid\n${lines.join('\n')}`)
}
