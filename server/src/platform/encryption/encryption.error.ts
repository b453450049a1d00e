/** What cannot be encrypted or decrypted, and why. Holds key ids, never a key and never a content. */
export class EncryptionError extends Error {
  override readonly name = 'EncryptionError'
  readonly reason: 'unknown_key' | 'damaged'
  constructor(reason: EncryptionError['reason'], message: string) {
    super(message)
    this.reason = reason
  }
}
