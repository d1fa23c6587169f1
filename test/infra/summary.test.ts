import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { functions, roleOf, type Statement, statementsOf } from './synthesised.ts'

const Size = z.object({ MemorySize: z.number(), Timeout: z.number() })
const LeadingKeys = z.object({ 'ForAllValues:StringLike': z.object({ 'dynamodb:LeadingKeys': z.array(z.string()) }) })
const Index = z.object({ 'Fn::Join': z.tuple([z.literal(''), z.tuple([z.unknown(), z.string()])]) })

/** `Query byActor ACTOR#*`: what one statement allows, one line an action. */
function linesOf({ Action, Resource, Condition }: Statement): string[] {
  const keys = LeadingKeys.safeParse(Condition)
  const index = Index.safeParse(Resource)
  const place = index.success ? ` ${index.data['Fn::Join'][1][1].replace('/index/', '')}` : ''
  const families = keys.success ? ` ${keys.data['ForAllValues:StringLike']['dynamodb:LeadingKeys'].join(' ')}` : ''
  return Action.map(action => `  ${action.replace('dynamodb:', '')}${place}${families}`)
}

it('what every function may do, and how big and how long it may be', async () => {
  const lines = [...functions]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .flatMap(([id, resource]) => {
      const { MemorySize, Timeout } = Size.parse(resource.properties)
      const allowed = statementsOf(roleOf(resource)).filter(({ Action }) => !Action.includes('logs:PutLogEvents'))
      return [`${id} · ${MemorySize} MB · ${Timeout} s`, ...allowed.flatMap(linesOf).toSorted()]
    })
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('summary.txt')
})
