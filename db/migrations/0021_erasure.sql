-- An erasure also takes the circumstances, and what the journal says of them. The files that held the child's rows are named by
-- their hashes, so that they are removed even when the process dies between the commit and the removal.
create function erasure_speaks(p_child uuid, p_subject text, p_subject_id text) returns boolean
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  return p_subject = 'child' and p_subject_id = p_child::text
      or p_subject = 'circumstance' and exists (select from child_circumstance x where x.child_id = p_child and x.circumstance_id::text = p_subject_id);
end $$;

-- Asked by whoever owns the tables; for anybody else the policies answer.
alter function erasure_rows(uuid) security invoker;

create or replace function journal_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and nullif(current_setting('mn.erasing', true), '') is not null
     and erasure_speaks(current_setting('mn.erasing')::uuid, old.subject, old.subject_id)
     and new.before is null and new.after is null and new.reason is null
     and (to_jsonb(new) - array['before', 'after', 'reason']) = (to_jsonb(old) - array['before', 'after', 'reason']) then
    return new;
  end if;
  raise exception 'append_only' using errcode = 'MN001', detail = tg_table_name;
end $$;

create or replace function erase_child(p_child uuid, p_erasure uuid, p_name text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_order record;
  v_child record;
  v_rows integer; v_places integer; v_homes integer; v_schools integer; v_circumstances integer; v_journal integer; v_sealed integer; v_requests integer;
  v_files jsonb;
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
  -- A list that is still being read or written would bring the child back.
  if exists (select from erasure_rows(p_child) e join import_batch b on b.id = e.batch_id where b.state in ('reading', 'checked', 'writing')) then
    return jsonb_build_object('openLists', true);
  end if;
  perform set_config('mn.erasing', p_child::text, true);

  select coalesce(jsonb_agg(distinct b.file_hash), '[]') into v_files from erasure_rows(p_child) e join import_batch b on b.id = e.batch_id;
  update import_row r set cells = '{}', corrections = null, findings = null, full_name = null, typed_name = null, name_key = null,
         sex = null, birth = null, birth_first = null, birth_last = null, ethnicity = null, personal_number = null, father_name = null,
         mother_name = null, carer_name = null, carer_relation = null, village_name = null, village_path = null, address = null, phone = null,
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
         household_id = null, family_key = '', poverty = 'unknown', residence_state = 'unknown', school_level = null, school_name = null,
         school_class = null, circumstance = null, notes = null, kept = null, gaps = 0, search = '', village_path = null,
         ended_on = coalesce(ended_on, vietnam_today()), end_reason = 'erased', erased_at = now(), version = version + 1
   where id = p_child;
  update erasure set state = 'done', decided_at = now(), decided_by = current_setting('mn.account')::uuid, decided_by_name = p_name,
         destroyed = jsonb_build_object('periods', v_places + v_homes + v_schools + v_circumstances, 'journal', v_journal, 'listRows', v_rows,
                                        'sealed', v_sealed + v_requests, 'files', v_files)
   where child_id = p_child and id = p_erasure;
  perform set_config('mn.erasing', '', true);
  return jsonb_build_object('done', true);
end $$;

-- The orders that were carried out, for a database that was put back from before them (mangnon restore): carries one out again, as
-- the owner, with what the ledger outside the database says of it.
create function erase_child_again(p_child uuid, p_erasure uuid, p_told jsonb) returns boolean
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select from child where id = p_child and erased_at is null) then return false; end if;
  insert into erasure (child_id, id, commune_path, order_number, order_date, issuer, legal_text, entered_at, entered_by, entered_by_name)
  select c.id, p_erasure, c.commune_path, p_told ->> 'orderNumber', (p_told ->> 'orderDate')::date, p_told ->> 'issuer', p_told ->> 'legalText',
         (p_told ->> 'enteredAt')::timestamptz, (p_told ->> 'enteredBy')::uuid, p_told ->> 'enteredByName'
    from child c where c.id = p_child
  on conflict (child_id, id) do nothing;
  perform set_config('mn.role', 'data_protection_auditor', true), set_config('mn.lo', '', true), set_config('mn.hi', '~', true),
          set_config('mn.account', p_told ->> 'decidedBy', true);
  return coalesce(erase_child(p_child, p_erasure, p_told ->> 'decidedByName') ? 'done', false);
end $$;
