-- Candidates for a search (0131). A name and a parent together find who has both: of the thousands in the nation who bear a common name, and
-- the thousands whose mother does, any hundred were taken, and the one who was asked for seldom among them. A whole day is looked up by the
-- day, since those born on it are few. `key`: the name by which the asking side may leave out those that are too far, before it reads them.
drop function child_found(text[], text[], text[], date, date, text, text, integer);
create function child_found(p_names text[], p_ends text[], p_parents text[], p_from date, p_to date, p_lo text, p_hi text, p_limit integer)
returns table (id uuid, way smallint, at integer, kind text, name text, key text)
language plpgsql stable security invoker set search_path = pg_catalog, public, pg_temp as $$
declare
  lo text collate "C" := p_lo;
  hi text collate "C" := p_hi;
  -- The nearest writings: with all of them, a few hundred, most given names would be one that was typed.
  givens text[] := array(select distinct split_part(n, ' ', -1) from unnest(p_names[1:60]) n);
begin
  if cardinality(p_parents) > 0 then
    -- Whoever bears the name and has the parent, before others of that parent's name: in the nation they are thousands.
    if cardinality(p_names) > 0 then
      return query
        select c.id, 3::smallint, 0, null::text, null::text, c.name_key::text from unnest(p_parents[1:6]) parent(key) cross join lateral (
          (select x.id, x.name_key from child x where x.mother_key = parent.key and x.mother_key <> '' and x.commune_path >= lo and x.commune_path < hi
              and x.name_key = any (p_names[1:8]) limit p_limit)
          union all
          (select x.id, x.name_key from child x where x.father_key = parent.key and x.father_key <> '' and x.commune_path >= lo and x.commune_path < hi
              and x.name_key = any (p_names[1:8]) limit p_limit)) c
        limit p_limit;
    end if;
    -- The given name decides among the children of a parent's name.
    return query
      select c.id, 3::smallint, 0, null::text, null::text, c.name_key::text from unnest(p_parents) parent(key) cross join lateral (
        (select x.id, x.name_key from child x where x.mother_key = parent.key and x.mother_key <> '' and x.commune_path >= lo and x.commune_path < hi
            and (cardinality(givens) = 0 or split_part(x.name_key, ' ', -1) = any (givens)) limit p_limit)
        union all
        (select x.id, x.name_key from child x where x.father_key = parent.key and x.father_key <> '' and x.commune_path >= lo and x.commune_path < hi
            and (cardinality(givens) = 0 or split_part(x.name_key, ' ', -1) = any (givens)) limit p_limit)) c
      limit p_limit;
  end if;
  -- A whole day: whoever was born on it, or in its month or year where no more is known.
  if p_from = p_to then
    return query
      with born as materialized (
        select x.id, x.name_key, x.ends_key from child x
         where x.birth_first = any (array[p_from, date_trunc('month', p_from)::date, date_trunc('year', p_from)::date]) and x.birth_last >= p_from
           and x.commune_path >= lo and x.commune_path < hi),
      named as (
        select b.id, 1::smallint as way, n.at::integer as at, b.name_key from born b join unnest(p_names) with ordinality n(key, at) on n.key = b.name_key
         order by n.at limit p_limit),
      ended as (
        select b.id, 2::smallint, e.at::integer, b.name_key from born b join unnest(p_ends) with ordinality e(key, at) on e.key = b.ends_key
         order by e.at limit p_limit),
      given as (
        select b.id, 4::smallint, 0, b.name_key from born b
         where cardinality(p_parents) = 0 and (cardinality(givens) = 0 or split_part(b.ends_key, ' ', -1) in (select g from unnest(givens) g))
         limit p_limit)
      select f.id, f.way, f.at, null::text, null::text, f.name_key::text from (select * from named union all select * from ended union all select * from given) f;
  elsif cardinality(p_names) > 0 then
    return query
      select c.id, 1::smallint, n.at::integer, null::text, null::text, n.key from unnest(p_names) with ordinality n(key, at) cross join lateral (
        select x.id from child x where x.name_key = n.key and x.commune_path >= lo and x.commune_path < hi
           and (p_from is null or (x.birth_first <= p_to and x.birth_last >= p_from)) limit p_limit) c
      limit p_limit;
    return query
      select c.id, 2::smallint, n.at::integer, null::text, null::text, c.name_key::text from unnest(p_ends) with ordinality n(key, at) cross join lateral (
        select x.id, x.name_key from child x where x.ends_key = n.key and x.commune_path >= lo and x.commune_path < hi
           and (p_from is null or (x.birth_first <= p_to and x.birth_last >= p_from)) limit p_limit) c
      limit p_limit;
  end if;
  if cardinality(p_names) > 0 then
    -- Names that are not borne any more are looked for as they were written and by sound; a slip in one is nobody's hurry.
    return query
      select c.child_id, 5::smallint, n.at::integer, c.kind, c.full_name, n.key from unnest(p_names[1:100]) with ordinality n(key, at) cross join lateral (
        select k.child_id, k.kind, k.full_name from child_known_as k where k.name_key = n.key and k.commune_path >= lo and k.commune_path < hi
           and (p_from is null or (k.birth_first <= p_to and k.birth_last >= p_from)) limit p_limit) c
      limit p_limit;
    return query
      select c.child_id, 6::smallint, n.at::integer, c.kind, c.full_name, c.name_key::text from unnest(p_ends) with ordinality n(key, at) cross join lateral (
        select k.child_id, k.kind, k.full_name, k.name_key from child_known_as k where k.ends_key = n.key and k.commune_path >= lo and k.commune_path < hi
           and (p_from is null or (k.birth_first <= p_to and k.birth_last >= p_from)) limit p_limit) c
      limit p_limit;
  end if;
end $$;
