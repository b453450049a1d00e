-- What goes between a case and those who prosecute (NĐ 56/2017 Điều 25 khoản 3; TTLT 01/2022 Điều 8; Luật Trẻ em Điều 72, 73): the
-- recommendation to institute proceedings, what came back, support in them, notices of release. And what there is of evidence, who holds it.
alter table protection_case add column crime_reported_on date;

create table case_proceeding (
  id uuid primary key,
  case_id uuid not null references protection_case,
  commune_path commune_path not null,
  other_path commune_path,
  escalated boolean not null default false,
  team jsonb,
  readers jsonb,
  kind text not null check (kind in ('recommendation', 'result', 'support', 'release')),
  on_day date not null,
  -- Of a recommendation: when the procuracy was told of it. Of a notice of release: when whoever it is comes back.
  other_day date,
  added_by uuid not null,
  added_by_name text not null,
  added_at timestamptz not null default now(),
  wrapped_key bytea,
  sealed bytea
);
create index case_proceeding_case on case_proceeding (case_id, on_day);

create table case_evidence (
  id uuid primary key,
  case_id uuid not null references protection_case,
  commune_path commune_path not null,
  other_path commune_path,
  escalated boolean not null default false,
  team jsonb,
  readers jsonb,
  -- When it was taken into keeping, and by whom it was entered.
  taken_at timestamptz not null,
  -- Of what is a file, wherever it lies.
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  added_by uuid not null,
  added_by_name text not null,
  added_at timestamptz not null default now(),
  wrapped_key bytea,
  sealed bytea
);
create index case_evidence_case on case_evidence (case_id);

-- From whose hands into whose: the last row says who holds it now.
create table case_custody (
  id uuid primary key,
  case_id uuid not null references protection_case,
  evidence_id uuid not null references case_evidence,
  commune_path commune_path not null,
  other_path commune_path,
  escalated boolean not null default false,
  team jsonb,
  readers jsonb,
  at timestamptz not null,
  added_by uuid not null,
  added_by_name text not null,
  added_at timestamptz not null default now(),
  wrapped_key bytea,
  sealed bytea
);
create index case_custody_evidence on case_custody (evidence_id, at);
create index case_custody_case on case_custody (case_id);

-- Entered, never edited: what proved wrong is put right by another entry. An erasure takes key and words.
create function case_record_stays() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare loose text[] := array['commune_path', 'other_path', 'escalated', 'team', 'readers', 'wrapped_key', 'sealed'];
begin
  if to_jsonb(new) - loose <> to_jsonb(old) - loose or new.wrapped_key is not null and new.sealed is distinct from old.sealed then
    raise exception 'an entry is not edited' using errcode = 'MN002';
  end if;
  return new;
end $$;
create trigger case_proceeding_stays before update on case_proceeding for each row execute function case_record_stays();
create trigger case_evidence_stays before update on case_evidence for each row execute function case_record_stays();
create trigger case_custody_stays before update on case_custody for each row execute function case_record_stays();
create trigger case_proceeding_need_to_know before insert on case_proceeding for each row execute function case_part_begins('papers');
create trigger case_evidence_need_to_know before insert on case_evidence for each row execute function case_part_begins('papers');
create trigger case_custody_need_to_know before insert on case_custody for each row execute function case_part_begins('papers');

do $$ begin
  execute replace(pg_get_functiondef('case_readers_set'::regproc), 'return null;',
    'update case_proceeding set readers = case_readers(new.case_id, ''papers'') where case_id = new.case_id;
  update case_evidence set readers = case_readers(new.case_id, ''papers'') where case_id = new.case_id;
  update case_custody set readers = case_readers(new.case_id, ''papers'') where case_id = new.case_id;
  return null;');
end $$;

create function case_proceeding_follows() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update case_proceeding set commune_path = new.commune_path, other_path = new.other_path, escalated = new.escalated, team = new.team where case_id = new.id;
  update case_evidence set commune_path = new.commune_path, other_path = new.other_path, escalated = new.escalated, team = new.team where case_id = new.id;
  update case_custody set commune_path = new.commune_path, other_path = new.other_path, escalated = new.escalated, team = new.team where case_id = new.id;
  return null;
end $$;
create trigger case_proceeding_follows after update of commune_path, other_path, escalated, team on protection_case
  for each row execute function case_proceeding_follows();

create function case_proceeding_erased() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare t text;
begin
  foreach t in array array['case_proceeding', 'case_evidence', 'case_custody'] loop
    execute format('update %I r set wrapped_key = null, sealed = null from protection_case c where c.id = r.case_id and r.wrapped_key is not null
      and (c.child_id = $1 or exists (select from notice n where n.case_id = c.id and n.child_id = $1))', t) using new.id;
  end loop;
  return null;
end $$;
create trigger case_proceeding_erased after update on child for each row
  when (old.erased_at is null and new.erased_at is not null) execute function case_proceeding_erased();
