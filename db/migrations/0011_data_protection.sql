-- Data protection: keys with ids, data keys per subject, and the registers of Luật Bảo vệ dữ liệu cá nhân 91/2025 and NĐ 356/2025.

-- Which keys this database needs. The keys themselves stand outside; `check_value` opens under the right one alone, so that a start
-- with a lost or foreign key is refused before anything is written under it.
create table encryption_key (
  id text collate "C" primary key check (id ~ '^[0-9a-f]{8}$'),
  check_value bytea not null,
  first_used_at timestamptz not null default now(),
  superseded_at timestamptz,
  retired_at timestamptz
);

-- What is sealed about a subject hangs on its own data key, wrapped under a key of the ring: to destroy the row's `wrapped` is to
-- destroy all that was sealed under it. `commune_path` follows the subject.
create table data_key (
  subject_id uuid not null,
  subject_kind text collate "C" not null check (subject_kind in ('child', 'data_request')),
  commune_path commune_path not null,
  wrapped bytea,
  key_id text collate "C" generated always as (encode(substring(wrapped from 2 for 4), 'hex')) stored,
  created_at timestamptz not null default now(),
  destroyed_at timestamptz,
  primary key (subject_id, subject_kind),
  check ((wrapped is null) = (destroyed_at is not null))
);
create index data_key_by_key on data_key (key_id);

-- Subjects are a closed union in code; a list here would be one more place to forget.
alter table journal drop constraint if exists journal_subject_check;
alter table journal add constraint journal_subject_check check (subject ~ '^[a-z_]{1,40}$');

-- The register of processing, with what an assessment of effects must hold (NĐ 13/2023 Art. 24, carried over).
create table processing_activity (
  id uuid primary key,
  area_path text collate "C" not null,
  name text not null check (length(name) between 1 and 200),
  controller text not null,
  processor text,
  contact text not null,
  purposes text not null,
  legal_basis text not null,
  data_subjects text not null,
  data_kinds text[] not null,
  recipients text,
  transfer_abroad text,
  retention text not null,
  measures text not null,
  consequences text not null,
  started_on date not null,
  filed_on date,
  filed_number text,
  reviewed_on date,
  created_at timestamptz not null default now(),
  created_by uuid not null,
  created_by_name text not null,
  ended_on date,
  version integer not null default 1
);
create index processing_activity_area on processing_activity (area_path);

-- What a person was asked, word for word. A version once used is kept for ever; a new wording is a new version.
create table consent_text (
  id uuid primary key,
  purpose text collate "C" not null check (purpose in ('publication', 'photo', 'forum', 'sharing', 'research')),
  version integer not null check (version > 0),
  text text not null check (length(text) between 20 and 5000),
  legal_text text not null,
  confirmed boolean not null default false,
  created_at timestamptz not null default now(),
  created_by uuid,
  created_by_name text,
  unique (purpose, version)
);
create trigger consent_text_append_only before update or delete on consent_text for each row execute function refuse_change();

-- Who agreed to what, when and how; names stand sealed under the child's data key.
create table consent (
  child_id uuid not null references child,
  id uuid not null,
  commune_path commune_path not null,
  text_id uuid not null references consent_text,
  purpose text collate "C" not null,
  by_child boolean not null,
  by_representative boolean not null,
  representative_relation text,
  method text not null check (method in ('signed_paper', 'electronic', 'recorded_speech')),
  given_on date not null,
  sealed bytea,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  recorded_by_name text not null,
  withdrawn_on date,
  withdrawn_by text check (withdrawn_by in ('child', 'representative')),
  withdrawal_recorded_at timestamptz,
  withdrawal_recorded_by uuid,
  withdrawal_recorded_by_name text,
  primary key (child_id, id),
  check (by_child or by_representative),
  check ((withdrawn_on is null) = (withdrawn_by is null))
);
create index consent_in_force on consent (commune_path, purpose) where withdrawn_on is null;

create function consent_only_withdraws() returns trigger language plpgsql as $$
declare
  free text[] := array['commune_path', 'withdrawn_on', 'withdrawn_by', 'withdrawal_recorded_at', 'withdrawal_recorded_by', 'withdrawal_recorded_by_name'];
begin
  if current_setting('mn.erasing', true) = old.child_id::text and new.sealed is null then free := free || 'sealed'::text; end if;
  if (to_jsonb(new) - free) is distinct from (to_jsonb(old) - free)
     or (old.withdrawn_on is not null and new.withdrawn_on is distinct from old.withdrawn_on) then
    raise exception 'append_only' using errcode = 'MN001', detail = tg_table_name;
  end if;
  return new;
end $$;
create trigger consent_only_withdraws before update on consent for each row execute function consent_only_withdraws();
create trigger consent_stays before delete on consent for each row execute function refuse_change();

-- A data subject's request. The days are those that the law of the day of receipt gave, and stay; who asked and what stands sealed.
create table data_request (
  id uuid primary key,
  commune_path commune_path not null,
  child_id uuid references child,
  year smallint not null,
  number integer not null,
  kind text collate "C" not null check (kind in ('see', 'correct', 'delete', 'withdraw', 'restrict', 'object')),
  requester text not null check (requester in ('child', 'representative', 'other')),
  third_party boolean not null default false,
  received_at timestamptz not null,
  sealed bytea,
  answer_by date not null,
  act_by date not null,
  law jsonb not null,
  state text collate "C" not null default 'received' check (state in ('received', 'accepted', 'refused', 'done')),
  answered_at timestamptz,
  answered_by_name text,
  refusal text check (refusal in ('not_entitled', 'against_child', 'law_demands', 'not_held', 'repeated')),
  extended_from date,
  extension_reason text,
  done_at timestamptz,
  done_by_name text,
  created_at timestamptz not null default now(),
  created_by uuid not null,
  created_by_name text not null,
  version integer not null default 1,
  unique (commune_path, year, number),
  check ((state = 'received') = (answered_at is null)),
  check ((state = 'refused') = (refusal is not null)),
  check ((state = 'done') = (done_at is not null))
);
create index data_request_open on data_request (commune_path, answer_by, act_by) where state in ('received', 'accepted');
create index data_request_child on data_request (child_id) where child_id is not null;

-- The register of breaches (NĐ 13/2023 Art. 23(3)–(5), carried over): what happened, and each notice that was sent, in stages.
create table breach (
  id uuid primary key,
  area_path text collate "C" not null,
  year smallint not null,
  number integer not null,
  discovered_at timestamptz not null,
  notify_by timestamptz not null,
  happened text not null,
  place text,
  act text not null,
  involved text,
  data_kinds text[] not null,
  people_count integer check (people_count >= 0),
  contact text not null,
  consequences text not null,
  measures text not null,
  closed_on date,
  keep_until date,
  created_at timestamptz not null default now(),
  created_by uuid not null,
  created_by_name text not null,
  version integer not null default 1,
  unique (area_path, year, number)
);
create index breach_open on breach (area_path, notify_by) where closed_on is null;
create table breach_notice (
  breach_id uuid not null references breach,
  id uuid not null,
  area_path text collate "C" not null,
  stage text not null check (stage in ('first', 'further', 'final')),
  sent_to text not null,
  sent_at timestamptz not null,
  content text not null,
  late_reason text,
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null,
  recorded_by_name text not null,
  primary key (breach_id, id)
);
create trigger breach_notice_append_only before update or delete on breach_notice for each row execute function refuse_change();
create trigger breach_stays before delete on breach for each row execute function refuse_change();

-- All that is held on one child, handed out: its number and the fingerprint of what left.
create table child_export (
  child_id uuid not null references child,
  id uuid not null,
  commune_path commune_path not null,
  year smallint not null,
  number integer not null,
  fingerprint text collate "C" not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  at timestamptz not null default now(),
  actor_id uuid not null,
  actor_name text not null,
  primary key (child_id, id),
  unique (child_id, commune_path, year, number)
);
create trigger child_export_append_only before update or delete on child_export for each row execute function refuse_change();

-- Erasure by order: one person enters it, another confirms. What remains of the child is a tombstone.
create table erasure (
  child_id uuid not null references child,
  id uuid not null,
  commune_path commune_path not null,
  order_number text not null check (length(order_number) between 1 and 100),
  order_date date not null,
  issuer text not null check (length(issuer) between 1 and 200),
  legal_text text not null check (length(legal_text) between 1 and 300),
  state text not null default 'entered' check (state in ('entered', 'withdrawn', 'done')),
  entered_at timestamptz not null default now(),
  entered_by uuid not null,
  entered_by_name text not null,
  decided_at timestamptz,
  decided_by uuid,
  decided_by_name text,
  destroyed jsonb,
  primary key (child_id, id),
  check ((state = 'entered') = (decided_at is null)),
  check (state <> 'done' or decided_by <> entered_by)
);
create unique index erasure_one_open on erasure (child_id) where state = 'entered';
create index erasure_open on erasure (commune_path) where state = 'entered';
create trigger erasure_stays before delete on erasure for each row execute function refuse_change();
create function erasure_ends_once() returns trigger language plpgsql as $$
declare free text[] := array['commune_path', 'state', 'decided_at', 'decided_by', 'decided_by_name', 'destroyed'];
begin
  if old.state <> 'entered' and (to_jsonb(new) - 'commune_path') is distinct from (to_jsonb(old) - 'commune_path')
     or (to_jsonb(new) - free) is distinct from (to_jsonb(old) - free)
     -- Only the function below, which destroys in the same breath, may say that it is done.
     or (new.state = 'done' and old.state <> 'done' and current_setting('mn.erasing', true) is distinct from old.child_id::text) then
    raise exception 'append_only' using errcode = 'MN001', detail = tg_table_name;
  end if;
  return new;
end $$;
create trigger erasure_ends_once before update on erasure for each row execute function erasure_ends_once();

alter table child add column erased_at timestamptz;
alter table child drop constraint child_end_reason_check;
alter table child add constraint child_end_reason_check
  check (end_reason in ('died', 'moved_away', 'turned_16', 'duplicate', 'entered_in_error', 'other', 'erased'));
-- A tombstone holds nothing of the person and never comes back to life.
alter table child add constraint child_tombstone check (erased_at is null or (
  end_reason = 'erased' and ended_on is not null and full_name = '—' and typed_name is null and name_key = '' and sex = 'unknown' and birth is null
  and ethnicity is null and personal_number is null and father_name is null and mother_name is null and carer_name is null and carer_relation is null
  and household_id is null and family_key = '' and school_level is null and school_name is null and school_class is null and circumstance is null
  and notes is null and kept is null and search = ''::tsvector and village_path is null));

-- The journal grows only, but for the erasure of one person, which empties what was said of them and leaves who, when and what act.
create function journal_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_setting('mn.erasing', true) = old.subject_id and old.subject = 'child'
     and new.before is null and new.after is null and new.reason is null
     and (to_jsonb(new) - array['before', 'after', 'reason']) = (to_jsonb(old) - array['before', 'after', 'reason']) then
    return new;
  end if;
  raise exception 'append_only' using errcode = 'MN001', detail = tg_table_name;
end $$;
drop trigger journal_append_only on journal;
create trigger journal_append_only before update or delete on journal for each row execute function journal_stays();

-- The raw rows that speak of a child: those that became the child or were matched with it, and those with the same number or the same
-- name and birth date in the commune that became nobody else.
create function erasure_rows(p_child uuid) returns table (batch_id uuid, row_no integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select r.batch_id, r.row_no from child c join import_row r on r.child_id = c.id or r.match_id = c.id where c.id = p_child
  union
  select r.batch_id, r.row_no from child c join import_row r on r.commune_path = c.commune_path
     and (r.personal_number = c.personal_number or (c.name_key <> '' and r.name_key = c.name_key and r.birth is not distinct from c.birth))
   where c.id = p_child and not exists (select from child o where o.id in (r.child_id, r.match_id) and o.id <> c.id)
$$;
revoke all on function erasure_rows(uuid) from public;

-- Destroys what is held on a child, in the one transaction that says so. The only exception from "nothing is removed": it asks for an
-- order entered by somebody else, and for a role that may confirm. Returns how much of what was destroyed, and the files that held it.
create function erase_child(p_child uuid, p_erasure uuid, p_name text) returns jsonb
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_order record;
  v_child record;
  v_rows integer; v_places integer; v_homes integer; v_schools integer; v_journal integer; v_sealed integer; v_requests integer;
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
    return jsonb_build_object('open_lists', true);
  end if;
  perform set_config('mn.erasing', p_child::text, true);

  select coalesce(jsonb_agg(distinct b.file_hash), '[]') into v_files from erasure_rows(p_child) e join import_batch b on b.id = e.batch_id;
  update import_row r set cells = '{}', corrections = null, findings = null, full_name = null, typed_name = null, name_key = null, sort_key = null,
         sex = null, birth = null, birth_first = null, birth_last = null, ethnicity = null, personal_number = null, father_name = null,
         mother_name = null, carer_name = null, carer_relation = null, village_name = null, village_path = null, address = null, phone = null,
         poverty = null, residence_state = null, household_code = null, head_name = null, household_sort_key = null, household_words = null,
         family_key = null, school_name = null, school_class = null, circumstance = null, notes = null, kept = null, search_words = null,
         differences = null, before = null, household_id = null
    from erasure_rows(p_child) e where r.batch_id = e.batch_id and r.row_no = e.row_no;
  get diagnostics v_rows = row_count;
  delete from identifier where holder_id = p_child;
  delete from child_residence where child_id = p_child; get diagnostics v_places = row_count;
  delete from child_household where child_id = p_child; get diagnostics v_homes = row_count;
  delete from child_school where child_id = p_child; get diagnostics v_schools = row_count;
  update journal set before = null, after = null, reason = null
   where subject = 'child' and subject_id = p_child::text and (before is not null or after is not null or reason is not null);
  get diagnostics v_journal = row_count;
  update data_key set wrapped = null, destroyed_at = now() where subject_id = p_child and wrapped is not null;
  update consent set sealed = null where child_id = p_child and sealed is not null; get diagnostics v_sealed = row_count;
  update data_request set sealed = null, extension_reason = null where child_id = p_child and sealed is not null; get diagnostics v_requests = row_count;
  update child set full_name = '—', typed_name = null, name_key = '', sort_key = '', sex = 'unknown', birth = null, birth_first = null, birth_last = null,
         ethnicity = null, personal_number = null, father_name = null, mother_name = null, carer_name = null, carer_relation = null,
         household_id = null, family_key = '', poverty = 'unknown', residence_state = 'unknown', school_level = null, school_name = null,
         school_class = null, circumstance = null, notes = null, kept = null, gaps = 0, search = '', village_path = null,
         ended_on = coalesce(ended_on, (now() at time zone 'Asia/Ho_Chi_Minh')::date), end_reason = 'erased', erased_at = now(), version = version + 1
   where id = p_child;
  update erasure set state = 'done', decided_at = now(), decided_by = current_setting('mn.account')::uuid, decided_by_name = p_name,
         destroyed = jsonb_build_object('periods', v_places + v_homes + v_schools, 'journal', v_journal, 'listRows', v_rows,
                                        'sealed', v_sealed + v_requests, 'files', jsonb_array_length(v_files))
   where child_id = p_child and id = p_erasure;
  perform set_config('mn.erasing', '', true);
  return jsonb_build_object('files', v_files);
end $$;

-- How many records have passed their term, by kind: counts only, so that whoever watches over the terms need not see a child.
-- p_before: {kind: the day before which a record's term has passed}.
create function retention_counts(p_before jsonb) returns table (kind text, records bigint, oldest date)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with mine as (
    select current_setting('mn.lo', true) as lo, current_setting('mn.hi', true) as hi
     where current_setting('mn.role', true) in ('data_protection_auditor', 'administrator'))
  select 'child_record', count(*), min(c.birth_last) from mine, child c
   where c.commune_path >= mine.lo and c.commune_path < mine.hi and c.erased_at is null and c.birth_last < (p_before ->> 'child_record')::date
  union all
  select 'list_brought_in', count(*), min(b.created_at)::date from mine, import_batch b
   where b.commune_path >= mine.lo and b.commune_path < mine.hi and b.state in ('written', 'undone', 'cancelled', 'failed')
     and b.created_at < (p_before ->> 'list_brought_in')::date
  union all
  select 'data_request', count(*), min(r.received_at)::date from mine, data_request r
   where r.commune_path >= mine.lo and r.commune_path < mine.hi and r.state in ('refused', 'done') and r.received_at < (p_before ->> 'data_request')::date
  union all
  select 'consent', count(*), min(s.withdrawn_on) from mine, consent s
   where s.commune_path >= mine.lo and s.commune_path < mine.hi and s.withdrawn_on < (p_before ->> 'consent')::date
  union all
  select 'breach', count(*), min(b.closed_on) from mine, breach b
   where b.area_path >= mine.lo and b.area_path < mine.hi and b.closed_on < (p_before ->> 'breach')::date
$$;
