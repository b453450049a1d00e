-- An order to erase names the record that stands: what was merged into it is erased with it, while an order that names a merged one would
-- leave the other standing. The record is held until the order is written, so that a merge that runs beside it sees the order or is seen.
create function stands_for_erasure(p_child uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_merged uuid;
begin
  select merged_into into v_merged from child where id = p_child
     and commune_path >= current_setting('mn.lo', true) and commune_path < current_setting('mn.hi', true) for share;
  return found and v_merged is null;
end $$;
