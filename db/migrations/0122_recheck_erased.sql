-- `found` is also what plpgsql says of the last statement; each erasure of a child was refused for it.
create or replace function recheck_erased() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update recheck_household r set recorded = null, found = null
   where r.found -> 'children' @> jsonb_build_array(jsonb_build_object('id', new.id));
  return null;
end $$;
