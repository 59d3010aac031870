import { ApiProblem } from '@portal/contracts/http/client'
import { problemCatalogue } from '@portal/contracts/http/problem'
import { expect, it } from 'vitest'
import { refusedFields } from './refused-fields.ts'

const refusal = (...pointers: string[]) => {
  const code = 'validation-failed'
  const errors = pointers.map((pointer) => ({ pointer, code: 'required' }))
  return new ApiProblem({ type: `/problems/${code}`, ...problemCatalogue[code], code, requestId: '1', errors })
}

it.each([
  ['#/email', 'email'],
  ['#/criteria/q', 'criteria.q'],
  ['#/documents/0', 'documents.0'],
  ['#/a~1b~0c', 'a/b~c'],
  ['#/pr%C3%A9nom', 'prénom'],
])('B17 names the field that the pointer %s leads to', (pointer, name) => {
  expect(refusedFields(refusal(pointer))).toEqual([{ name, code: 'required' }])
})

it.each([[refusal()], [new Error('lost')], [null]])(
  'B17 names none when the problem is about the whole: %s',
  (error) => {
    expect(refusedFields(error)).toEqual([])
  },
)
