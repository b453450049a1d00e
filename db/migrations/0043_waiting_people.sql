-- The work list of people whose commune was divided: searched, and how far each receiving commune is.

-- Text for comparing with what was typed: small ASCII letters without marks, đ as d, signs as one blank (core/src/name/fold.ts).
create function folded_text(p text) returns text language sql immutable parallel safe as $$
  select ' ' || btrim(regexp_replace(regexp_replace(lower(translate(normalize(p, NFD), 'đĐðɖ', 'dddd')), '[\u0300-\u036f''’ʼ]', '', 'g'), '[^a-z0-9]+', ' ', 'g'))
$$;

-- As before (0019), and narrowed by words: each begins a word of the head's or a child's name, of the address or of the village.
drop function area_waiting_records(text, text, integer, integer);
create function area_waiting_records(p_holding text, p_village text, p_words text[], p_offset integer, p_limit integer)
returns table (kind text, id uuid, name text, birth_year text, address text, village text, children bigint, total bigint)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with village as (
    select a.path, n.full_name from area a
      join lateral (select full_name from area_name where area_id = a.id order by valid_from desc limit 1) n on true
     where a.level = 'village' and a.valid_to is null and starts_with(a.path, p_holding)),
  found as (
    select 'household' as kind, h.id, h.head_name as name, null as birth_year, h.address, v.full_name as village,
           (select count(*) from child c where c.household_id = h.id and c.ended_on is null) as children, h.head_sort_key as sort
      from household h left join village v on v.path = h.village_path
     where h.commune_path = p_holding and h.ended_on is null and (p_village is null or h.village_path::text is not distinct from nullif(p_village, ''))
       and (cardinality(p_words) = 0 or not exists (
         select from (select folded_text(concat_ws(' ', h.head_name, h.address, v.full_name,
                  (select string_agg(c.full_name, ' ') from child c where c.household_id = h.id and c.ended_on is null))) as text) t, unnest(p_words) w
          where position(' ' || w in t.text) = 0))
    union all
    select 'child', c.id, c.full_name, left(c.birth, 4), null, v.full_name, 1, c.sort_key
      from child c left join village v on v.path = c.village_path
     where c.commune_path = p_holding and c.ended_on is null and (p_village is null or c.village_path::text is not distinct from nullif(p_village, ''))
       and (c.household_id is null or not exists (select from household h where h.id = c.household_id and h.commune_path = p_holding and h.ended_on is null))
       and (cardinality(p_words) = 0 or not exists (
         select from (select folded_text(concat_ws(' ', c.full_name, v.full_name)) as text) t, unnest(p_words) w
          where position(' ' || w in t.text) = 0)))
  select kind, id, name, birth_year, address, village, children, count(*) over ()
    from found where exists (select from area_may_assign(p_holding))
   order by sort, id offset p_offset limit least(p_limit, 200)
$$;

-- What was assigned so far to each commune that received a part, of the units in which the actor has something to say. Numbers only;
-- who had ended before it was decided is not counted, as among those who wait.
create function area_waiting_progress() returns table (holding_id text, commune_id text, commune text, children bigint, households bigint)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with unit as materialized (
    select h.id, h.path, m.set_id, m.area_id from area h join area_move m on m.to_path = h.path and m.holding and m.level = 'commune' and not m.undone
     where h.holding and h.valid_to is null and current_setting('mn.role', true) in ('commune_officer', 'province_officer')
       and exists (select from area_may_assign(h.path))),
  decided as (
    select d.holding_path::text as path, d.commune_path::text as commune,
           count(*) filter (where r.kind = 'child' and (c.ended_on is null or c.ended_on >= d.decided_at::date)) as children,
           count(*) filter (where r.kind = 'household' and (h.ended_on is null or h.ended_on >= d.decided_at::date)) as households
      from unit u join area_decision d on d.holding_path = u.path and d.undone_at is null
      join area_decided_record r on r.decision_id = d.id
      left join child c on r.kind = 'child' and c.id = r.record_id
      left join household h on r.kind = 'household' and h.id = r.record_id
     group by 1, 2)
  select u.id, c.id, n.full_name, coalesce(d.children, 0), coalesce(d.households, 0)
    from unit u join area_succession s on s.set_id = u.set_id and s.old_id = u.area_id and s.people and not s.undone
    join area c on c.id = s.new_id and c.valid_to is null
    join lateral (select full_name, name_key from area_name where area_id = c.id and valid_from <= vietnam_today() order by valid_from desc limit 1) n on true
    left join decided d on d.path = u.path and d.commune = c.path
   order by u.id, n.name_key
$$;
