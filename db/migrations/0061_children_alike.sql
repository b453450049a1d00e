-- Records of one commune that a child about to be entered, or brought in by a list, may be: by mother, by father, by the day, by the home. By
-- name child_found finds them (0046). As there, every comparison is one that an index answers under a policy, too.
create function child_kin(p_mothers text[], p_fathers text[], p_born date, p_household uuid, p_lo text, p_hi text, p_limit integer)
returns setof uuid
language plpgsql stable security invoker set search_path = pg_catalog, public, pg_temp as $$
declare
  lo text collate "C" := p_lo;
  hi text collate "C" := p_hi;
begin
  return query
    select c.id from unnest(p_mothers) parent(key) cross join lateral (
      select x.id from child x where x.mother_key = parent.key and x.mother_key <> '' and x.commune_path >= lo and x.commune_path < hi
         and (p_born is null or x.birth_first is null or abs(x.birth_first - p_born) <= 1100) limit p_limit) c
    limit p_limit;
  return query
    select c.id from unnest(p_fathers) parent(key) cross join lateral (
      select x.id from child x where x.father_key = parent.key and x.father_key <> '' and x.commune_path >= lo and x.commune_path < hi
         and (p_born is null or x.birth_first is null or abs(x.birth_first - p_born) <= 1100) limit p_limit) c
    limit p_limit;
  if p_born is not null then
    return query select x.id from child x where x.birth_first = p_born and x.commune_path >= lo and x.commune_path < hi limit p_limit;
  end if;
  if p_household is not null then
    return query select x.id from child x where x.household_id = p_household and x.commune_path >= lo and x.commune_path < hi limit p_limit;
  end if;
end $$;
