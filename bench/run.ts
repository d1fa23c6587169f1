import { benchClose } from './close.ts'
import { benchCold } from './cold.ts'
import { benchLoad } from './load.ts'
import { benchUnits } from './units.ts'

await benchUnits()
await benchCold()
await benchLoad()
await benchClose()
