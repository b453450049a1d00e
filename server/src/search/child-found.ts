/**
 * Asks for candidates by name, parent and day (0152_name_and_parent.sql), planned once a connection. Values: keys of the name, of its ends
 * and of the parents, the first and the last possible day of birth, the range of the area, how many of a way.
 */
export const childFound = (values: readonly (readonly string[] | string | number | null)[]) => ({
  name: 'mn_child_found',
  text: 'select id, way, at, kind, name, key from child_found($1, $2, $3, $4, $5, $6, $7, $8)',
  values: [...values],
})
