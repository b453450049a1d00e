-- As before (0060); the record that stayed may have ended since (its list was taken back, say): the other must not stay ended with it.
create or replace function child_merge_revive(p_merge uuid, p_reason text) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare m record; v_gone record; v_kept record;
begin
  if coalesce(current_setting('mn.role', true), '') <> 'commune_officer' then raise exception 'not_found' using errcode = 'MN005'; end if;
  select x.* into m from child_merge x join child c on c.id = x.child_id where x.id = p_merge and x.undone_at is null and in_reach(c.commune_path, c.village_no) for update of x;
  if not found then raise exception 'not_found' using errcode = 'MN005'; end if;
  perform from child where id in (m.child_id, m.gone_id) order by id for update;
  select * into v_gone from child where id = m.gone_id;
  select * into v_kept from child where id = m.child_id;
  if v_gone.erased_at is not null or v_gone.merged_into is distinct from m.child_id or v_kept.merged_into is not null then
    raise exception 'not_standing' using errcode = 'MN004';
  end if;
  if v_gone.personal_number is not null then
    insert into identifier (kind, value, holder_id, commune_path) values ('personal_number', v_gone.personal_number, v_gone.id, v_gone.commune_path) on conflict do nothing;
    if not exists (select from identifier where kind = 'personal_number' and value = v_gone.personal_number and holder_id = v_gone.id) then
      raise exception 'number_held' using errcode = 'MN004';
    end if;
  end if;
  update child set ended_on = null, end_reason = null, merged_into = null, version = version + 1 where id = m.gone_id;
  update child_duplicate d set state = 'open', reason = null, decided_at = null, decided_by = null, decided_by_name = null where d.id = m.pair_id;
  update child_merge x set undone_at = now(), undone_by = a.id, undone_by_name = a.full_name, undo_reason = p_reason from duplicate_actor() a where x.child_id = m.child_id and x.id = m.id;
  perform duplicate_tell(m.gone_id, 'child.merge_undone', p_reason, jsonb_build_object('endedOn', null, 'endReason', null, 'mergedInto', null));
  perform duplicate_tell(m.child_id, 'child.merge_undone', p_reason, jsonb_build_object('otherRecord', v_gone.code));
  return m.gone_id;
end $$;
