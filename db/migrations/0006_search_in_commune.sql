-- Search words are indexed under their commune. Two children in five are called Nguyễn: an index of bare words went through the whole
-- nation's for each word typed, half a second among a million children, where a commune has some thousand.
create function place_words(p_place text, p_words tsvector) returns tsvector language plpgsql immutable parallel safe as $$
begin
  -- Words hold letters, digits and '_' only.
  return array_to_tsvector(string_to_array(p_place || array_to_string(tsvector_to_array(p_words), ' ' || p_place), ' '));
end $$;
drop index child_search;
drop index household_search;
create index child_search on child using gin (place_words(commune_path, search));
create index household_search on household using gin (place_words(commune_path, search));

-- Candidates as before: ids only, inside the actor's own area, so that the rows are then read through the policies.
drop function child_candidates;
drop function household_candidates;
create function child_candidates(p_commune text, p_query tsquery, p_limit integer) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select id from child
   where place_words(commune_path, search) @@ p_query and commune_path = p_commune
     and p_commune collate "C" >= current_setting('mn.lo', true) and p_commune collate "C" < current_setting('mn.hi', true)
   limit p_limit
$$;
create function household_candidates(p_commune text, p_query tsquery, p_limit integer) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select id from household
   where place_words(commune_path, search) @@ p_query and commune_path = p_commune
     and p_commune collate "C" >= current_setting('mn.lo', true) and p_commune collate "C" < current_setting('mn.hi', true)
   limit p_limit
$$;
