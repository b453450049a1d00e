-- A list brought in: the batch, its raw rows as they stood in the file, what was read from them, and what the person decided.

create table import_batch (
  id uuid primary key,
  commune_path commune_path not null,
  name text not null check (length(name) between 1 and 200),
  file_name text not null,
  file_size bigint not null,
  file_hash text collate "C" not null,
  state text not null check (state in ('reading', 'checked', 'writing', 'written', 'undone', 'cancelled', 'failed')),
  -- Where the table stands in each sheet, its headings and what each column was taken for, and why.
  layout jsonb,
  -- What each column is: the person's choice, or the one remembered or proposed. Null until the file was read once.
  mapping jsonb,
  -- Text in a code of before Unicode was recognised, and what the person said to do about it.
  legacy text check (legacy in ('tcvn3', 'vni')),
  legacy_decision text check (legacy_decision in ('convert', 'keep')),
  counts jsonb,
  problem jsonb,
  -- Villages that the confirmed list made; an undo ends those that are still empty.
  villages_made text[] not null default '{}',
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

-- No foreign key to the batch: asked for every row, it takes a fifth of a reading, and batches are never removed.
create table import_row (
  batch_id uuid not null,
  row_no integer not null,
  commune_path commune_path not null,
  sheet smallint not null,
  sheet_row integer not null,
  -- The row as it stood in the file; a day as {"day": "2018-06-22"}.
  cells jsonb not null,
  -- Cells that a person put right while looking at the verdicts, by column.
  corrections jsonb,
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
  -- A village that the commune does not have yet has a name and no path.
  village_name text,
  village_path village_path,
  address text,
  phone text,
  poverty text,
  residence_state text,
  household_code text,
  head_name text,
  family_no integer,
  -- The household that this family becomes when it is new.
  household_id uuid,
  household_sort_key text collate "C",
  household_words text[],
  family_key text collate "C",
  school_name text,
  school_class text,
  circumstance text,
  notes text,
  kept jsonb,
  -- Bits of what is missing, but for household and village, which are settled when the row is written.
  gaps smallint,
  search_words text[],
  -- Against the register.
  child_id uuid not null,
  match_id uuid,
  match_by text check (match_by in ('number', 'name')),
  -- The child as it was compared; one changed since is compared anew by a person.
  match_version integer,
  -- What the list says otherwise than the matched child: {field: {"before", "after"}}.
  differences jsonb,
  held_by commune_path,
  -- What the person decided: take as new, take into the matched child, leave out.
  decision text check (decision in ('new', 'merge', 'skip')),
  decided_by uuid,
  decided_at timestamptz,
  -- The matched child's columns as they were before this row changed them.
  before jsonb,
  primary key (batch_id, row_no)
);
create index import_row_waiting on import_row (commune_path, batch_id, row_no) where verdict = 'decision' and decision is null;
create index import_row_verdict on import_row (batch_id, verdict, row_no);

-- Rows are replaced only while their file is read anew with another mapping, or one by one with a cell that a person put right,
-- as long as that row was not written. What was written stays.
create function import_row_stays() returns trigger language plpgsql as $$
begin
  if exists (
    select from gone g join import_batch b on b.id = g.batch_id
     where b.state <> 'reading' and not (current_setting('mn.rereading', true) = 'on' and (b.state = 'checked'
       or (b.state = 'written' and (g.verdict = 'error' or (g.verdict = 'decision' and g.decision is null)))))) then
    raise exception 'append_only' using errcode = 'MN001', detail = 'import_row';
  end if;
  return null;
end $$;
create trigger import_row_stays after delete on import_row referencing old table as gone for each statement execute function import_row_stays();

-- The columns a commune's lists have: what each caption meant the last time, offered the next time.
create table import_mapping (
  commune_path commune_path not null,
  fingerprint text collate "C" not null,
  mapping jsonb not null,
  at timestamptz not null default now(),
  primary key (commune_path, fingerprint)
);

-- A list that left the system: its number stands in the file's name and on its first sheet.
create table register_export (
  id uuid primary key,
  commune_path commune_path not null,
  year smallint not null,
  number integer not null,
  filters jsonb not null,
  row_count integer not null,
  at timestamptz not null default now(),
  actor_id uuid not null,
  actor_name text not null,
  unique (commune_path, year, number)
);

-- Numbers of the batch that another record of the nation already holds: whose commune, nothing else.
create function identifiers_held(p_batch uuid) returns table (row_no integer, commune_path text, mine boolean)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select r.row_no, i.commune_path::text, i.commune_path = r.commune_path
    from import_row r join identifier i on i.kind = 'personal_number' and i.value = r.personal_number
   where r.batch_id = p_batch and r.commune_path >= current_setting('mn.lo', true) and r.commune_path < current_setting('mn.hi', true)
$$;

-- Claims the numbers that the batch gave to children, new ones and matched ones; returns the rows whose number somebody else holds.
create function identifiers_claim(p_batch uuid) returns setof integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp set enable_nestloop = off as $$
begin
  if current_setting('mn.role', true) is distinct from 'commune_officer' then raise exception 'not_allowed' using errcode = 'MN002'; end if;
  -- Of two rows with one number the first gets it.
  insert into identifier (kind, value, holder_id, commune_path)
  select 'personal_number', c.personal_number, c.id, c.commune_path
    from import_row r join child c on c.id = case when r.before is null then r.child_id else r.match_id end
   where r.batch_id = p_batch and r.personal_number is not null and c.personal_number = r.personal_number and c.ended_on is null
     and c.commune_path >= current_setting('mn.lo', true) and c.commune_path < current_setting('mn.hi', true)
   order by r.row_no
  on conflict do nothing;
  return query
  select r.row_no
    from import_row r join child c on c.id = case when r.before is null then r.child_id else r.match_id end
    join identifier i on i.kind = 'personal_number' and i.value = c.personal_number
   where r.batch_id = p_batch and r.personal_number is not null and c.personal_number = r.personal_number and c.ended_on is null
     and c.commune_path >= current_setting('mn.lo', true) and c.commune_path < current_setting('mn.hi', true) and i.holder_id <> c.id;
end $$;

-- Gives back the numbers that children hold through this batch: all of its own children, and matched ones whose number it brought.
create function identifiers_release(p_batch uuid) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  delete from identifier i using import_row r
   where r.batch_id = p_batch and i.kind = 'personal_number' and i.value = r.personal_number
     and (i.holder_id = r.child_id or (i.holder_id = r.match_id and r.before is not null and r.before ->> 'personal_number' is null))
     and current_setting('mn.role', true) = 'commune_officer'
     and i.commune_path >= current_setting('mn.lo', true) and i.commune_path < current_setting('mn.hi', true)
$$;

-- Lists whose reading or writing was cut off with its process, and in whose name each goes on. Asked once, when a process starts.
create function import_unfinished() returns table (batch_id uuid, state text, account_id uuid, role text, area_path text, full_name text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select b.id, b.state, a.id, a.role, a.area_path, a.full_name from import_batch b join account a on a.id = b.created_by
   where b.state in ('reading', 'writing') order by b.created_at
$$;
