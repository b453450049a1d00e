import { weighedColumns } from './person-facts.row.ts'

/** The words under which a newborn without a name stands; what follows is the mother's name (core/src/name/name-problems.ts). */
const unnamed = '(cb|con ba|con chi|con cua|be trai|be gai|so sinh) '

/**
 * The children that are looked through, in a table of this transaction, with the keys by which pairs meet; what is not known is null and
 * meets nobody. `$1`, for one commune: its path.
 */
export const createSweepSql = (oneCommune: boolean): string => `
  create temp table sweep on commit drop as
  select ${weighedColumns.join(', ')}, name_key, birth_first, nullif(father_key, '') as father, split_part(name_key, ' ', -1) as given,
         case when mother_key <> '' then mother_key
              when name_key ~ '^${unnamed}' then nullif(regexp_replace(regexp_replace(name_key, '^(${unnamed})+', ''), ' [0-9]+$', ''), '') end as mother,
         ${oneCommune ? '0::bigint' : 'count(*) over (partition by name_key)'} as bearers
    from child where ended_on is null and erased_at is null ${oneCommune ? 'and commune_path = $1' : ''}`

type Block = { readonly on: string; readonly where?: string }

const same = (...columns: readonly string[]): string => columns.map(column => `a.${column} = b.${column}`).join(' and ')

/** Siblings share their parents: of those only who was born about the same time can be one child. */
const bornNear = '(a.birth_first is null or b.birth_first is null or abs(a.birth_first - b.birth_first) <= 1100)'

/**
 * By what two records meet that may be one child: any two of name, day, mother, father and place, so that no single slip keeps a pair
 * apart. Each pair comes once, by the first key it meets by.
 */
const blocks: readonly Block[] = [
  { on: same('personal_number') },
  { on: same('name_key', 'birth_first') },
  { on: same('mother', 'birth_first') },
  { on: same('father', 'birth_first') },
  { on: same('commune_path', 'birth_first') },
  { on: same('commune_path', 'name_key') },
  { on: same('name_key', 'mother'), where: bornNear },
  { on: same('name_key', 'father'), where: bornNear },
  { on: same('commune_path', 'mother'), where: bornNear },
  { on: same('mother', 'father'), where: bornNear },
  { on: same('household_id'), where: bornNear },
  // Both names with a slip, but not in the given name of child and mother.
  {
    on: `${same('birth_first', 'given')} and split_part(a.mother, ' ', -1) = split_part(b.mother, ' ', -1)`,
  },
]

const met = ({ on, where }: Block): string => (where === undefined ? on : `${on} and ${where}`)
const inCommune = (on: string): string => on.replace(/a\.commune_path = b\.commune_path and /, '')

/** One statement a block: two records side by side, each as the weighed columns, then how many bear the commoner of the two names. */
export const pairsSql = (oneCommune: boolean): string[] =>
  blocks.map((block, at) => {
    const earlier = blocks.slice(0, at).map(before => `not coalesce(${met(before)}, false)`)
    const sides = ['a', 'b'].map(side => weighedColumns.map(column => `${side}.${column}::text`).join(', '))
    const conditions = [...(block.where === undefined ? [] : [block.where]), ...earlier]
    return `select ${sides.join(', ')}, greatest(a.bearers, b.bearers)::text
      from sweep a join sweep b on ${oneCommune ? inCommune(block.on) : block.on} and a.id < b.id
      ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}`
  })
