-- Households and children. `commune_path` is where the record is now and decides access; it stands first in every list's index.
-- Codes, never labels. `*_key` and `sort_key` are computed in core and stored COLLATE "C": ICU versions differ between builds.

create domain commune_path as text collate "C" check (value ~ '^[0-9]+\.[0-9]+\.[0-9]+\.$');
create domain village_path as text collate "C" check (value ~ '^[0-9]+\.[0-9]+\.[0-9]+\.[0-9]+\.$');

create table household (
  id uuid primary key,
  code text collate "C" not null,
  commune_path commune_path not null,
  village_path village_path,
  head_name text,
  head_sort_key text collate "C" not null,
  address text,
  phone text,
  poverty text not null default 'unknown' check (poverty in ('poor', 'near_poor', 'none', 'unknown')),
  poverty_decision text,
  poverty_year smallint check (poverty_year between 2000 and 2100),
  residence_state text not null default 'unknown' check (residence_state in ('permanent', 'temporary', 'present', 'unknown')),
  notes text,
  search tsvector not null,
  batch_id uuid,
  is_sample boolean not null default false,
  created_at timestamptz not null default now(),
  created_by uuid not null,
  ended_on date,
  end_reason text,
  version integer not null default 1,
  check (village_path is null or starts_with(village_path, commune_path)),
  check ((ended_on is null) = (end_reason is null))
);
create index household_list on household (commune_path, head_sort_key, id) include (village_path, poverty) where ended_on is null;
create index household_ended on household (commune_path, ended_on) where ended_on is not null;
create index household_batch on household (batch_id) where batch_id is not null;

create table child (
  id uuid primary key,
  code text collate "C" not null,
  commune_path commune_path not null,
  village_path village_path,
  full_name text not null check (length(full_name) between 1 and 100),
  typed_name text,
  name_key text collate "C" not null,
  sort_key text collate "C" not null,
  sex text not null check (sex in ('male', 'female', 'unknown')),
  birth text collate "C" check (birth ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  birth_first date,
  birth_last date,
  ethnicity text,
  personal_number text collate "C" check (personal_number ~ '^[0-9]{12}$'),
  father_name text,
  mother_name text,
  carer_name text,
  carer_relation text,
  household_id uuid references household,
  -- Folded names of both parents and the village: finds the same family again when a list is brought in.
  family_key text collate "C" not null,
  poverty text not null default 'unknown',
  residence_state text not null default 'unknown' check (residence_state in ('permanent', 'temporary', 'present', 'unknown')),
  school_level text,
  school_name text,
  school_class text,
  circumstance text,
  notes text,
  kept jsonb,
  -- What is missing, as bits (core/src/child/gaps.ts).
  gaps smallint not null default 0,
  search tsvector not null,
  batch_id uuid,
  is_sample boolean not null default false,
  created_at timestamptz not null default now(),
  created_by uuid not null,
  ended_on date,
  end_reason text check (end_reason in ('died', 'moved_away', 'turned_16', 'duplicate', 'entered_in_error', 'other')),
  version integer not null default 1,
  check (village_path is null or starts_with(village_path, commune_path)),
  check ((ended_on is null) = (end_reason is null)),
  check ((birth is null) = (birth_first is null) and birth_first <= birth_last)
);
-- The list: order by name inside a commune; the included columns answer filters and counts without visiting the table.
create index child_list on child (commune_path, sort_key, id)
  include (village_path, sex, birth_first, poverty, residence_state, gaps) where ended_on is null;
create index child_ended on child (commune_path, ended_on) where ended_on is not null;
create index child_same_name on child (commune_path, name_key, birth_first);
create index child_family on child (commune_path, family_key) where ended_on is null and family_key <> '';
create index child_household_now on child (household_id);
create index child_number on child (personal_number) where personal_number is not null;
create index child_batch on child (batch_id) where batch_id is not null;
create index child_search on child using gin (commune_path, search);
create index household_search on household using gin (commune_path, search);

-- Facts that change: true from valid_from to before valid_to (null: still), known to us from recorded_at to before replaced_at.
-- "As at a day, as known on a day" is one row of each table. Nothing is overwritten: a correction replaces, a change ends and begins.
create table child_residence (
  child_id uuid not null references child,
  id uuid not null default gen_random_uuid(),
  commune_path commune_path not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  recorded_at timestamptz not null default now(),
  replaced_at timestamptz,
  recorded_by uuid not null,
  at_commune commune_path not null,
  at_village village_path,
  residence_state text not null,
  primary key (child_id, id)
);
create table child_household (
  child_id uuid not null references child,
  id uuid not null default gen_random_uuid(),
  commune_path commune_path not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  recorded_at timestamptz not null default now(),
  replaced_at timestamptz,
  recorded_by uuid not null,
  household_id uuid,
  primary key (child_id, id)
);
create table child_school (
  child_id uuid not null references child,
  id uuid not null default gen_random_uuid(),
  commune_path commune_path not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  recorded_at timestamptz not null default now(),
  replaced_at timestamptz,
  recorded_by uuid not null,
  school_level text,
  school_name text,
  school_class text,
  primary key (child_id, id)
);
create table household_residence (
  household_id uuid not null references household,
  id uuid not null default gen_random_uuid(),
  commune_path commune_path not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  recorded_at timestamptz not null default now(),
  replaced_at timestamptz,
  recorded_by uuid not null,
  at_commune commune_path not null,
  at_village village_path,
  address text,
  residence_state text not null,
  primary key (household_id, id)
);
create table household_poverty (
  household_id uuid not null references household,
  id uuid not null default gen_random_uuid(),
  commune_path commune_path not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  recorded_at timestamptz not null default now(),
  replaced_at timestamptz,
  recorded_by uuid not null,
  poverty text not null,
  poverty_decision text,
  poverty_year smallint,
  primary key (household_id, id)
);

-- A period row may be closed as known (replaced_at) and may follow its record to another place; nothing else of it changes.
create function period_only_closes() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - 'replaced_at' - 'commune_path') is distinct from (to_jsonb(old) - 'replaced_at' - 'commune_path')
     or (old.replaced_at is not null and new.replaced_at is distinct from old.replaced_at) then
    raise exception 'append_only' using errcode = 'MN001', detail = tg_table_name;
  end if;
  return new;
end $$;
create trigger child_residence_closes before update on child_residence for each row execute function period_only_closes();
create trigger child_household_closes before update on child_household for each row execute function period_only_closes();
create trigger child_school_closes before update on child_school for each row execute function period_only_closes();
create trigger household_residence_closes before update on household_residence for each row execute function period_only_closes();
create trigger household_poverty_closes before update on household_poverty for each row execute function period_only_closes();

-- What must be unique in the nation has its own table keyed by itself. The application sees it only through these functions,
-- which say that a number is held and by which commune's record, and nothing else.
create table identifier (
  kind text not null check (kind in ('personal_number')),
  value text collate "C" not null,
  holder_id uuid not null,
  commune_path commune_path not null,
  primary key (kind, value)
);

create function identifier_claim(p_kind text, p_value text, p_holder uuid, p_commune text) returns text
language plpgsql security definer set search_path = pg_catalog, public as $$
declare held record;
begin
  if current_setting('mn.role', true) is distinct from 'commune_officer'
     or not (p_commune collate "C" >= current_setting('mn.lo', true) and p_commune collate "C" < current_setting('mn.hi', true)) then
    raise exception 'not_allowed' using errcode = 'MN002';
  end if;
  insert into identifier (kind, value, holder_id, commune_path) values (p_kind, p_value, p_holder, p_commune) on conflict do nothing;
  select holder_id, commune_path into held from identifier where kind = p_kind and value = p_value;
  if held.holder_id = p_holder then return null; end if;
  return held.commune_path;
end $$;

create function identifier_release(p_kind text, p_value text, p_holder uuid) returns void
language sql security definer set search_path = pg_catalog, public as $$
  delete from identifier
   where kind = p_kind and value = p_value and holder_id = p_holder and current_setting('mn.role', true) = 'commune_officer'
     and commune_path >= current_setting('mn.lo', true) and commune_path < current_setting('mn.hi', true)
$$;

-- Candidates for a search: ids only, inside the actor's own area, so that the rows are then read through the policies.
-- Row-level security would hide the GIN index from the planner (tsvector's operator is not leakproof); this function is the one way around.
create function child_candidates(p_lo text, p_hi text, p_query tsquery, p_limit integer) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select id from child
   where search @@ p_query and commune_path >= greatest(p_lo collate "C", current_setting('mn.lo', true)) and commune_path < least(p_hi collate "C", current_setting('mn.hi', true))
   limit p_limit
$$;
create function household_candidates(p_lo text, p_hi text, p_query tsquery, p_limit integer) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public as $$
  select id from household
   where search @@ p_query and commune_path >= greatest(p_lo collate "C", current_setting('mn.lo', true)) and commune_path < least(p_hi collate "C", current_setting('mn.hi', true))
   limit p_limit
$$;

-- Human codes (TE-26-…, HO-26-…): numbers from here, spread and given a check character in core, so that a code is unique without a look-up.
create sequence child_code_number;
create sequence household_code_number;
create function next_code_numbers(p_kind text, p_count integer) returns setof bigint
language sql volatile security definer set search_path = pg_catalog, public as $$
  select case p_kind when 'child' then nextval('child_code_number') when 'household' then nextval('household_code_number') end
    from generate_series(1, least(p_count, 100000))
$$;
