-- A list brought in: the batch, its raw rows as they stood in the file, what was read from them, and what the person decided.

create table import_batch (
  id uuid primary key,
  commune_path commune_path not null,
  name text not null check (length(name) between 1 and 200),
  file_name text not null,
  file_size bigint not null,
  file_hash text collate "C" not null,
  state text not null check (state in ('reading', 'checked', 'writing', 'written', 'undone', 'cancelled', 'failed')),
  layout jsonb,
  mapping jsonb,
  legacy text check (legacy in ('tcvn3', 'vni')),
  counts jsonb,
  problem jsonb,
  created_at timestamptz not null default now(),
  created_by uuid not null,
  created_by_name text not null,
  checked_at timestamptz,
  written_at timestamptz,
  undone_at timestamptz,
  version integer not null default 1
);
create index import_batch_list on import_batch (commune_path, created_at desc);

-- How far a long reading or writing has come; read by others while the work's own transaction is still open, lost without harm.
create unlogged table import_progress (
  batch_id uuid primary key,
  commune_path commune_path not null,
  done integer not null,
  total integer,
  cancel boolean not null default false,
  at timestamptz not null default now()
);

create table import_row (
  batch_id uuid not null references import_batch,
  row_no integer not null,
  commune_path commune_path not null,
  sheet smallint not null,
  sheet_row integer not null,
  -- The row as it stood in the file.
  cells jsonb not null,
  verdict text not null check (verdict in ('new', 'same', 'changed', 'decision', 'error')),
  findings jsonb,
  repeat_of integer,
  -- What was read from it, in the register's own columns, so that the confirmed write is one INSERT … SELECT.
  full_name text,
  typed_name text,
  name_key text collate "C",
  sort_key text collate "C",
  sex text,
  birth text collate "C",
  birth_first date,
  birth_last date,
  ethnicity text,
  personal_number text collate "C",
  father_name text,
  mother_name text,
  carer_name text,
  carer_relation text,
  village_name text,
  village_path village_path,
  address text,
  phone text,
  poverty text,
  residence_state text,
  household_code text,
  family_no integer,
  family_key text collate "C",
  school_name text,
  school_class text,
  circumstance text,
  notes text,
  kept jsonb,
  search_words text[],
  -- Against the register.
  child_id uuid not null,
  match_id uuid,
  match_by text,
  held_by commune_path,
  -- What the person decided: take as new, take into the matched child, leave out.
  decision text check (decision in ('new', 'merge', 'skip')),
  decided_by uuid,
  decided_at timestamptz,
  written boolean not null default false,
  primary key (batch_id, row_no)
);
create index import_row_waiting on import_row (commune_path, batch_id, row_no) where verdict = 'decision' and decision is null;
create index import_row_verdict on import_row (batch_id, verdict, row_no);

-- The columns a commune's lists have: what each caption meant the last time, offered the next time.
create table import_mapping (
  commune_path commune_path not null,
  fingerprint text collate "C" not null,
  mapping jsonb not null,
  at timestamptz not null default now(),
  primary key (commune_path, fingerprint)
);

-- Numbers of the batch that another record of the nation already holds: whose commune, nothing else.
create function identifiers_held(p_batch uuid) returns table (row_no integer, commune_path text, mine boolean)
language sql stable security definer set search_path = pg_catalog, public as $$
  select r.row_no, i.commune_path::text, i.commune_path = r.commune_path
    from import_row r join identifier i on i.kind = 'personal_number' and i.value = r.personal_number
   where r.batch_id = p_batch and r.commune_path >= current_setting('mn.lo', true) and r.commune_path < current_setting('mn.hi', true)
$$;

-- Claims every number of the batch's new children at once; returns the rows whose number somebody else took meanwhile.
create function identifiers_claim(p_batch uuid) returns setof integer
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if current_setting('mn.role', true) is distinct from 'commune_officer' then raise exception 'not_allowed' using errcode = 'MN002'; end if;
  insert into identifier (kind, value, holder_id, commune_path)
  select 'personal_number', c.personal_number, c.id, c.commune_path from child c
   where c.batch_id = p_batch and c.personal_number is not null
     and c.commune_path >= current_setting('mn.lo', true) and c.commune_path < current_setting('mn.hi', true)
  on conflict do nothing;
  return query select r.row_no from import_row r join child c on c.id = r.child_id join identifier i on i.kind = 'personal_number' and i.value = c.personal_number
   where r.batch_id = p_batch and c.batch_id = p_batch and i.holder_id <> c.id;
end $$;

create function identifiers_release(p_batch uuid) returns void
language sql security definer set search_path = pg_catalog, public as $$
  delete from identifier i using child c
   where c.batch_id = p_batch and i.kind = 'personal_number' and i.value = c.personal_number and i.holder_id = c.id
     and current_setting('mn.role', true) = 'commune_officer'
     and c.commune_path >= current_setting('mn.lo', true) and c.commune_path < current_setting('mn.hi', true)
$$;
