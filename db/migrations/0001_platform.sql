-- The application role owns nothing and bypasses nothing; the login role that uses it is made by the migrator for each database.
do $$ begin
  if not exists (select from pg_roles where rolname = 'mangnon_app') then create role mangnon_app nologin; end if;
end $$;
revoke create on schema public from public;
grant usage on schema public to mangnon_app;
create extension if not exists btree_gin;

-- A place of the area tree. `path` is where it stands now ('25.24.09193.001.'); code alone identifies nothing (codes were reused on 1 July 2025).
create table area (
  id text collate "C" primary key,
  scheme text not null,
  code text not null,
  level text not null check (level in ('province', 'commune', 'village')),
  parent_id text collate "C" references area,
  path text collate "C" not null check (path ~ '^([0-9]+\.)+$'),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  legal_text text,
  version integer not null default 1
);
create unique index area_path_now on area (path) where valid_to is null;
create index area_parent on area (parent_id);

-- The names a place bore, each with its period and the text that gave it.
create table area_name (
  area_id text collate "C" not null references area,
  path text collate "C" not null,
  level text not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  name text not null,
  full_name text not null,
  type text not null,
  name_key text collate "C" not null,
  legal_text text,
  confirmed boolean not null default true,
  primary key (area_id, valid_from)
);

-- Another code or spelling under which lists in circulation mean the place.
create table area_alias (
  area_id text collate "C" not null references area,
  kind text not null check (kind in ('code', 'name')),
  value text not null,
  primary key (area_id, kind, value)
);

create table account (
  id uuid primary key,
  username text collate "C" not null unique check (username ~ '^[a-z0-9][a-z0-9._-]{2,49}$'),
  full_name text not null check (length(full_name) between 1 and 100),
  role text not null check (role in ('commune_officer', 'commune_chair', 'province_officer', 'administrator')),
  area_path text collate "C" not null,
  phone text,
  created_at timestamptz not null default now(),
  created_by uuid,
  ended_on date,
  is_demo boolean not null default false,
  version integer not null default 1
);
create index account_area on account (area_path);

-- Secrets stand apart: no policy opens this table, only the functions below read it.
create table account_secret (
  account_id uuid primary key references account,
  password_hash text,
  must_change boolean not null default true,
  changed_at timestamptz not null default now(),
  failed_count integer not null default 0,
  locked_until timestamptz
);

create table session (
  token_hash bytea primary key,
  id uuid not null unique,
  account_id uuid not null references account,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  idle_limit interval not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  device text,
  address inet
);
create index session_account on session (account_id) where ended_at is null;

-- A link that may be used once (the first administrator of a new installation).
create table one_time_link (
  token_hash bytea primary key,
  kind text not null check (kind in ('first_administrator')),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);

-- Rule 1 of the plan: a write carries a request id made by the client, scoped to the actor; the same again returns the first answer.
create table request (
  actor_id uuid not null,
  request_id uuid not null,
  body_hash bytea not null,
  answer jsonb,
  at timestamptz not null default now(),
  primary key (actor_id, request_id)
);
create index request_age on request (at);

-- Append-only: who, when, what before, what after, why, under which text. `commune_path` follows the record so that access does.
create table journal (
  id bigint generated always as identity,
  subject text not null check (subject in ('child', 'household', 'area', 'account', 'import_batch')),
  subject_id text collate "C" not null,
  commune_path text collate "C" not null,
  act text not null,
  at timestamptz not null default now(),
  device_at timestamptz,
  actor_id uuid not null,
  actor_role text not null,
  actor_name text not null,
  purpose text not null,
  reason text,
  legal_text text,
  before jsonb,
  after jsonb,
  batch_id uuid,
  request_id uuid,
  primary key (subject_id, id)
);
create index journal_batch on journal (batch_id) where batch_id is not null;

-- Every write, read of a person's record, search, export and sign-in; written in the transaction of the act itself.
create table audit (
  seq bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  actor_id uuid,
  actor_role text,
  actor_area text collate "C",
  purpose text not null,
  action text not null,
  subject text,
  subject_id text collate "C",
  commune_path text collate "C",
  count integer,
  detail jsonb,
  session_id uuid,
  address inet
);
create index audit_subject on audit (subject_id, at) where subject_id is not null;
create index audit_actor on audit (actor_id, at);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'append_only' using errcode = 'MN001', detail = tg_table_name;
end $$;
create trigger journal_append_only before update or delete on journal for each row execute function refuse_change();
create trigger audit_append_only before update or delete on audit for each row execute function refuse_change();
