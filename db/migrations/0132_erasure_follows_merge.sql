-- An order names a child, and a merge has left parts of it in other records: each of them is emptied with it, in whatever commune it
-- lies, and stands as a tombstone of the same order. What was erased once is not erased again.

-- Empties one record. Asks nobody: erase_child does.
create function erase_record(p_child uuid) returns jsonb
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  v_rows integer; v_places integer; v_homes integer; v_schools integer; v_circumstances integer; v_journal integer; v_sealed integer; v_requests integer;
  v_files jsonb;
begin
  perform set_config('mn.erasing', p_child::text, true);

  select coalesce(jsonb_agg(distinct b.file_hash), '[]') into v_files from erasure_rows(p_child) e join import_batch b on b.id = e.batch_id;
  update import_row r set cells = '{}', corrections = null, findings = null, full_name = null, typed_name = null, name_key = null,
         sex = null, birth = null, birth_first = null, birth_last = null, ethnicity = null, personal_number = null, father_name = null,
         mother_name = null, carer_name = null, carer_relation = null, other_names = null, other_keys = null, village_name = null,
         village_path = null, address = null, phone = null,
         poverty = null, residence_state = null, household_code = null, head_name = null, household_words = null,
         family_key = null, school_name = null, school_class = null, circumstance = null, notes = null, kept = null, search_words = null,
         differences = null, before = null, household_id = null
    from erasure_rows(p_child) e where r.batch_id = e.batch_id and r.row_no = e.row_no;
  get diagnostics v_rows = row_count;
  delete from identifier where holder_id = p_child;
  update journal set before = null, after = null, reason = null
   where erasure_speaks(p_child, subject, subject_id)
     and subject_id in (select p_child::text union all select x.circumstance_id::text from child_circumstance x where x.child_id = p_child)
     and (before is not null or after is not null or reason is not null);
  get diagnostics v_journal = row_count;
  delete from child_residence where child_id = p_child; get diagnostics v_places = row_count;
  delete from child_household where child_id = p_child; get diagnostics v_homes = row_count;
  delete from child_school where child_id = p_child; get diagnostics v_schools = row_count;
  delete from child_circumstance where child_id = p_child; get diagnostics v_circumstances = row_count;
  update data_key set wrapped = null, destroyed_at = now() where subject_id = p_child and wrapped is not null;
  update consent set sealed = null where child_id = p_child and sealed is not null; get diagnostics v_sealed = row_count;
  update data_request set sealed = null, extension_reason = null where child_id = p_child and sealed is not null; get diagnostics v_requests = row_count;
  update child set full_name = '—', typed_name = null, name_key = '', sort_key = '', sex = 'unknown', birth = null, birth_first = null, birth_last = null,
         ethnicity = null, personal_number = null, father_name = null, mother_name = null, carer_name = null, carer_relation = null,
         other_names = null, other_keys = null, household_id = null, family_key = '', poverty = 'unknown', residence_state = 'unknown',
         school_level = null, school_name = null,
         school_class = null, circumstance = null, notes = null, kept = null, gaps = 0, search = '', village_path = null,
         ended_on = coalesce(ended_on, vietnam_today()), end_reason = 'erased', erased_at = now(), version = version + 1
   where id = p_child;
  return jsonb_build_object('periods', v_places + v_homes + v_schools + v_circumstances, 'journal', v_journal, 'listRows', v_rows,
                            'sealed', v_sealed + v_requests, 'files', v_files);
end $$;
revoke all on function erase_record(uuid) from public;

create or replace function erase_child(p_child uuid, p_erasure uuid, p_name text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_order record;
  v_child record;
  v_all uuid[];
  v_one uuid;
  v_destroyed jsonb;
begin
  if coalesce(current_setting('mn.role', true), '') not in ('commune_chair', 'data_protection_auditor') then
    raise exception 'not_allowed' using errcode = 'MN002';
  end if;
  select * into v_child from child where id = p_child
     and commune_path >= current_setting('mn.lo', true) and commune_path < current_setting('mn.hi', true) for update;
  if not found then return null; end if;
  select * into v_order from erasure where child_id = p_child and id = p_erasure and state = 'entered' for update;
  if not found or v_child.erased_at is not null then return null; end if;
  if v_order.entered_by = current_setting('mn.account')::uuid then
    raise exception 'not_allowed' using errcode = 'MN002';
  end if;
  with recursive merged as (
    select p_child as id union select c.id from merged m join child c on c.merged_into = m.id)
  select array_agg(c.id order by c.id) into v_all from merged m join child c on c.id = m.id where c.erased_at is null;
  perform from child c where c.id = any (v_all) order by c.id for update;
  -- A list that is still being read or written would bring the child back.
  if exists (select from unnest(v_all) one(id), erasure_rows(one.id) e join import_batch b on b.id = e.batch_id
              where b.state in ('reading', 'checked', 'writing')) then
    return jsonb_build_object('openLists', true);
  end if;
  -- Those that were merged away first: their triggers ask where they went.
  foreach v_one in array array_append(array_remove(v_all, p_child), p_child) loop
    insert into erasure (child_id, id, commune_path, order_number, order_date, issuer, legal_text, entered_at, entered_by, entered_by_name)
    select c.id, p_erasure, c.commune_path, v_order.order_number, v_order.order_date, v_order.issuer, v_order.legal_text, v_order.entered_at,
           v_order.entered_by, v_order.entered_by_name from child c where c.id = v_one
    on conflict do nothing;
    v_destroyed := erase_record(v_one);
    perform set_config('mn.erasing', v_one::text, true);
    update erasure set state = 'done', decided_at = now(), decided_by = current_setting('mn.account')::uuid, decided_by_name = p_name,
           destroyed = v_destroyed
     where child_id = v_one and id = p_erasure;
    perform set_config('mn.erasing', '', true);
    if v_one <> p_child and nullif(current_setting('mn.purpose', true), '') is not null then
      perform duplicate_tell(v_one, 'erasure.done', null, jsonb_build_object('orderNumber', v_order.order_number));
    end if;
  end loop;
  return jsonb_build_object('done', true, 'merged',
    (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'communePath', c.commune_path)), '[]') from child c where c.id = any (v_all) and c.id <> p_child));
end $$;
