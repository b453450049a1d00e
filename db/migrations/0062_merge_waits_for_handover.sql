-- As before (0060); a record that is on its way to another commune, or asked for by one, is not merged until that is settled.
create or replace function child_merge_end(p_id uuid, p_gone uuid, p_kept uuid, p_reason text) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare v_gone record; v_kept record;
begin
  if coalesce(current_setting('mn.role', true), '') <> 'commune_officer'
     or not exists (select from child_duplicate d join child k on k.id = d.child_id join child g on g.id = d.other_id
                      join child_duplicate t on t.child_id = d.other_id and t.id = d.id
                     where d.id = p_id and d.child_id = p_kept and d.other_id = p_gone and in_reach(k.commune_path, k.village_no)
                       and (in_reach(g.commune_path, g.village_no) or t.shown_at is not null)) then
    raise exception 'not_found' using errcode = 'MN005';
  end if;
  perform from child where id in (p_gone, p_kept) order by id for update;
  select * into v_gone from child where id = p_gone;
  select * into v_kept from child where id = p_kept;
  if v_gone.ended_on is not null or v_kept.ended_on is not null then raise exception 'not_standing' using errcode = 'MN004'; end if;
  if exists (select from erasure e where e.child_id in (p_gone, p_kept) and e.state = 'entered') then raise exception 'erasure_open' using errcode = 'MN004'; end if;
  if exists (select from handover h where h.subject = 'child' and h.subject_id in (p_gone, p_kept) and h.state in ('asked', 'waiting')) then
    raise exception 'handover_open' using errcode = 'MN004';
  end if;
  update child set ended_on = vietnam_today(), end_reason = 'duplicate', merged_into = p_kept, version = version + 1 where id = p_gone;
  delete from identifier where kind = 'personal_number' and holder_id = p_gone;
  update child_duplicate d set state = 'merged', reason = p_reason, decided_at = now(), decided_by = a.id, decided_by_name = a.full_name
    from duplicate_actor() a where d.id = p_id;
  perform duplicate_tell(p_gone, 'child.merged_away', p_reason,
    jsonb_build_object('endedOn', vietnam_today(), 'endReason', 'duplicate', 'mergedInto', v_kept.code));
  perform duplicate_tell(p_kept, 'child.merged_in', p_reason, jsonb_build_object('mergedFrom', v_gone.code));
end $$;
