/**
 * Stands in for `@aws-sdk/middleware-endpoint-discovery` in the bundles: DynamoDB has one endpoint a region, nobody asks
 * for another, and the cache for that weighs 8 KB in every function.
 */
export const resolveEndpointDiscoveryConfig = <T>(config: T): T => config

/** Read by nobody: there is nothing to switch on. */
export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = {
  environmentVariableSelector: (): undefined => undefined,
  configFileSelector: (): undefined => undefined,
  default: undefined,
}
