/**
 * How many wrong sign-ins are borne before the next is refused, beside the lock of the single account.
 *
 * An address: an office behind one address has up to 60 people; on the Monday after a change of passwords each of them errs once
 * or twice. 100 in ten minutes lets them all in and leaves whoever tries passwords at 600 an hour, over all accounts together,
 * against passwords of ten characters and more.
 *
 * A known device (one from which the account has signed in to the end) does not stand in its address's queue: whoever uses up
 * the office's attempts from the same network locks out new devices, never the PC at which somebody worked yesterday. It has
 * its own, smaller count.
 */
export const addressLimit = { failed: 100, minutes: 10 } as const
export const deviceLimit = { failed: 20, minutes: 10 } as const

/**
 * The name under which attempts from an address are counted. Of IPv6 the first 64 bits, since one subscriber holds them all; an
 * IPv4 address in IPv6 clothes counts as itself.
 */
export const addressBucket = (address: string): string => {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '')
  if (!plain.includes(':')) return `address ${plain}`
  const [head = '', tail] = plain.split('::')
  const left = head.split(':').filter(Boolean)
  const right = (tail ?? '').split(':').filter(Boolean)
  const zeros = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0')
  const groups = [...left, ...zeros, ...right].slice(0, 4)
  return `address ${groups.map(group => group.replace(/^0+(?=.)/, '')).join(':')}::/64`
}
