/**
 * Whole numbers under 53-bit numbers. A Map of 300,000 large numbers keeps each in an object of its own; this keeps them in two
 * flat arrays, 12 bytes a place, at most half of them taken.
 */
export class NumberTable {
  #size = 1024
  #taken = 0
  #keys = new Float64Array(this.#size).fill(Number.NaN)
  #values = new Int32Array(this.#size)

  get(key: number): number | undefined {
    const at = this.#place(key)
    return this.#keys[at] === key ? this.#values[at] : undefined
  }

  set(key: number, value: number): void {
    const at = this.#place(key)
    if (this.#keys[at] !== key) {
      this.#keys[at] = key
      this.#taken++
    }
    this.#values[at] = value
    if (this.#taken * 2 > this.#size) this.#grow()
  }

  /** Where a key stands, or the free place where it belongs. */
  #place(key: number): number {
    const keys = this.#keys
    const last = this.#size - 1
    let at = (Math.imul(key ^ (key / 4294967296), 2654435761) >>> 0) & last
    for (;;) {
      const found = keys[at]
      if (found === key || Number.isNaN(found)) return at
      at = (at + 1) & last
    }
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values]
    this.#size *= 2
    this.#keys = new Float64Array(this.#size).fill(Number.NaN)
    this.#values = new Int32Array(this.#size)
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] ?? Number.NaN
      if (Number.isNaN(key)) continue
      const at = this.#place(key)
      this.#keys[at] = key
      this.#values[at] = values[i] ?? 0
    }
  }
}
