import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto'

type Data = string | ArrayBuffer | ArrayBufferView

/**
 * Stands in for `@smithy/core/checksum` in the bundles: SHA-256 by Node itself, which the signature of every call to AWS
 * needs, without the same algorithms once more in JavaScript.
 */
export class Sha256 {
  readonly digestLength = 32
  readonly #begin: () => Hash | Hmac
  #hash: Hash | Hmac
  constructor(secret?: Data) {
    this.#begin = () => (secret === undefined ? createHash('sha256') : createHmac('sha256', bytesOf(secret)))
    this.#hash = this.#begin()
  }
  update(data: Data): void {
    this.#hash.update(bytesOf(data))
  }
  digest(): Promise<Uint8Array> {
    return Promise.resolve(new Uint8Array(this.#hash.digest()))
  }
  reset(): void {
    this.#hash = this.#begin()
  }
}

function bytesOf(data: Data): string | Uint8Array {
  if (typeof data === 'string') return data
  return ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array(data)
}
