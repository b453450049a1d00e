/**
 * The shape another language must have: the same keys as the Vietnamese, any words.
 * Vietnamese has one plural form (`_other`); a language with two adds `_one` beside it.
 */
export type Translation<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Translation<T[K]>
} & {
  readonly [K in keyof T as K extends `${infer Base}_other` ? `${Base}_one` : never]?: string
}
