-- Support granted to children, and what a person established so that it can be decided. Rows are period rows: a grant (support_id) is
-- one row, or several when it was suspended and taken up again; a correction replaces rows as known and writes others.
create table child_support (
  child_id uuid not null references child,
  id uuid not null default gen_random_uuid(),
  support_id uuid not null,
  commune_path commune_path not null,
  village_no smallint not null default 0,
  -- A kind of legal/support. Codes, never labels.
  support text collate "C" not null check (support ~ '^[a-z_]{1,40}$'),
  state text not null check (state in ('in_force', 'suspended')),
  -- Whole đồng, a month or once; null in kind.
  amount bigint check (amount between 1 and 100000000),
  -- Given for what a neighbour or a distant office may not learn: follows the child's circumstances.
  sensitive boolean not null default false,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  recorded_at timestamptz not null default now(),
  replaced_at timestamptz,
  recorded_by uuid not null,
  decision_number text check (length(decision_number) <= 100),
  decision_on date,
  issuer text check (length(issuer) <= 200),
  state_reason text check (length(state_reason) <= 500),
  end_reason text check (length(end_reason) <= 500),
  note text check (length(note) <= 1000),
  primary key (child_id, id)
);
create unique index child_support_known on child_support (child_id, support_id, valid_from) where replaced_at is null;
create index child_support_commune on child_support (commune_path, support, valid_from)
  include (child_id, valid_to, village_no, sensitive) where replaced_at is null;

create table child_support_fact (
  child_id uuid not null references child,
  id uuid not null default gen_random_uuid(),
  commune_path commune_path not null,
  village_no smallint not null default 0,
  fact text collate "C" not null check (fact ~ '^[a-z_]{1,40}$'),
  answer boolean not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  recorded_at timestamptz not null default now(),
  replaced_at timestamptz,
  recorded_by uuid not null,
  primary key (child_id, id)
);
create unique index child_support_fact_known on child_support_fact (child_id, fact, valid_from) where replaced_at is null;
create index child_support_fact_commune on child_support_fact (commune_path, fact)
  include (child_id, answer, valid_from, valid_to, village_no) where replaced_at is null;

-- As with the other periods, a row that follows its record is not looked at.
create function support_only_closes() returns trigger language plpgsql as $$
declare may text[] := '{replaced_at,commune_path,village_no,sensitive}';
begin
  if (to_jsonb(new) - may) is distinct from (to_jsonb(old) - may)
     or (old.replaced_at is not null and new.replaced_at is distinct from old.replaced_at) then
    raise exception 'append_only' using errcode = 'MN001', detail = tg_table_name;
  end if;
  return new;
end $$;
create trigger child_support_closes before update on child_support for each row execute function support_only_closes();
create trigger child_support_fact_closes before update on child_support_fact for each row execute function support_only_closes();

-- What is sensitive about a child makes its grants so, whichever was entered first. Nothing makes them less so again.
create function support_sensitive() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  new.sensitive := new.sensitive or exists (select from child_circumstance c where c.child_id = new.child_id and c.replaced_at is null and c.sensitive);
  return new;
end $$;
create trigger child_support_sensitive before insert on child_support for each row execute function support_sensitive();
create function support_becomes_sensitive() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update child_support set sensitive = true where child_id = new.child_id and not sensitive;
  return null;
end $$;
create trigger child_circumstance_support after insert on child_circumstance for each row when (new.sensitive) execute function support_becomes_sensitive();

-- Both follow their child to another village, and go with what is erased of it.
create function child_support_follows() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update child_support set village_no = new.village_no, commune_path = new.commune_path where child_id = new.id;
  update child_support_fact set village_no = new.village_no, commune_path = new.commune_path where child_id = new.id;
  return null;
end $$;
create trigger child_support_follows after update on child for each row
  when ((old.village_no <> new.village_no or old.commune_path <> new.commune_path) and by_set() is not true) execute function child_support_follows();

create or replace function erasure_speaks(p_child uuid, p_subject text, p_subject_id text) returns boolean
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
  return p_subject = 'child' and p_subject_id = p_child::text
      or p_subject = 'circumstance' and exists (select from child_circumstance x where x.child_id = p_child and x.circumstance_id::text = p_subject_id)
      or p_subject = 'support' and (p_subject_id = p_child::text or exists (select from child_support x where x.child_id = p_child and x.support_id::text = p_subject_id));
end $$;
create function child_support_erased() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update journal set before = null, after = null, reason = null
   where subject = 'support' and erasure_speaks(new.id, subject, subject_id)
     and subject_id in (select new.id::text union all select x.support_id::text from child_support x where x.child_id = new.id)
     and (before is not null or after is not null or reason is not null);
  delete from child_support where child_id = new.id;
  delete from child_support_fact where child_id = new.id;
  return null;
end $$;
create trigger child_support_erased after update on child for each row
  when (old.erased_at is null and new.erased_at is not null) execute function child_support_erased();
