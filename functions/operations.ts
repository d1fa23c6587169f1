import { getHealth } from './api/health/get-health.ts'
import { getReadiness } from './api/health/get-readiness.ts'
import type { AnyOperation } from './kit/operation.ts'

/** Every HTTP operation. Infrastructure, contract, local gateway, README table and tests read this list. */
export const operations = [getHealth, getReadiness] as const satisfies readonly AnyOperation[]
