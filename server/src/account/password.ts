import { hash, verify } from '@node-rs/argon2'

// Argon2id with OWASP's minimum (19 MiB, 2 passes): about 30 ms on an office PC.
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** Typed with different keyboards the same password arrives as NFC or NFD. */
const same = (password: string): string => password.normalize('NFC')

export const hashPassword = (password: string): Promise<string> => hash(same(password), options)

let nobody: Promise<string> | undefined

/** Whether the password fits. Without a hash it takes as long all the same, so that time does not tell which names exist. */
export const passwordFits = async (passwordHash: string | null, password: string): Promise<boolean> => {
  nobody ??= hashPassword('no account has this password')
  const fits = await verify(passwordHash ?? (await nobody), same(password))
  return fits && passwordHash !== null
}
