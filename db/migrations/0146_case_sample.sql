-- Closed cases that the province reads again by lot: which were drawn, what was found by which criteria, what the commune answers.
create table case_sample (
  id uuid primary key,
  area_path text collate "C" not null,
  -- Closed from the one day to the other, both included: among how many was drawn, by which seed. Whoever doubts it draws again.
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  population integer not null,
  seed integer not null,
  drawn_at timestamptz not null default now(),
  drawn_by uuid not null references account,
  drawn_by_name text not null,
  -- Until when the cases are read.
  until_at timestamptz not null
);
create index case_sample_area on case_sample (area_path, drawn_at);

create table case_sample_line (
  id uuid primary key,
  sample_id uuid not null references case_sample,
  case_id uuid not null references protection_case,
  commune_path commune_path not null,
  position smallint not null,
  code text not null,
  marks jsonb,
  -- It has been read; it went back to the commune with a remark.
  marked boolean not null default false,
  marked_at timestamptz,
  marked_by_name text,
  returned boolean not null default false,
  answered_at timestamptz,
  answered_by_name text,
  wrapped_key bytea,
  sealed bytea,
  answer_sealed bytea,
  unique (sample_id, case_id)
);
create index case_sample_line_case on case_sample_line (case_id);
create index case_sample_line_returned on case_sample_line (commune_path) where returned and answered_at is null;

-- Closed cases among which the province may draw, by id alone.
create function case_sample_population(p_from date, p_to date) returns table (id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select c.id from protection_case c
   where current_setting('mn.role', true) = 'province_officer' and c.state = 'closed' and c.joined_to is null
     and c.commune_path >= current_setting('mn.lo', true) and c.commune_path < current_setting('mn.hi', true)
     and (c.closed_at at time zone 'Asia/Ho_Chi_Minh')::date between p_from and p_to
$$;

-- Keeps a sample, and shares its cases with whoever drew it, as an officer shares one (0121): so what they look at is on record like any look,
-- ends by itself, and the commune sees who reads and why. Refused where a case is none of that population.
create function case_sample_draw(p_id uuid, p_from date, p_to date, p_population integer, p_seed integer, p_until timestamptz, p_name text, p_lines jsonb) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare me uuid := current_setting('mn.account')::uuid; l record; n integer := 0;
begin
  if current_setting('mn.role', true) <> 'province_officer' then raise exception 'not_found' using errcode = 'MN005'; end if;
  insert into case_sample (id, area_path, from_on, to_on, population, seed, drawn_by, drawn_by_name, until_at)
  values (p_id, current_setting('mn.lo'), p_from, p_to, p_population, p_seed, me, p_name, p_until);
  for l in
    select x.id, x.share_id, x.position, decode(x.reason, 'base64') as reason, c.id as case_id, c.code, c.commune_path
      from jsonb_to_recordset(p_lines) as x(id uuid, case_id uuid, share_id uuid, position smallint, reason text)
      join case_sample_population(p_from, p_to) p on p.id = x.case_id join protection_case c on c.id = x.case_id order by x.position
  loop
    insert into case_sample_line (id, sample_id, case_id, commune_path, position, code) values (l.id, p_id, l.case_id, l.commune_path, l.position, l.code);
    insert into case_share (id, case_id, commune_path, account_id, account_name, role, parts, until_at, sealed, shared_by, shared_by_name)
    values (l.share_id, l.case_id, l.commune_path, me, p_name, 'province_officer', array['reports', 'papers', 'plan'], p_until, l.reason, me, p_name);
    insert into journal (subject, subject_id, commune_path, act, actor_id, actor_role, actor_name, purpose)
    values ('case', l.case_id::text, l.commune_path, 'case.sampled', me, 'province_officer', p_name, 'child_protection');
    n := n + 1;
  end loop;
  if n <> jsonb_array_length(p_lines) then raise exception 'not_found' using errcode = 'MN005'; end if;
  return n;
end $$;

-- The province marks, once or again until the commune has answered; the commune answers, once, and changes nothing else.
create function case_sample_line_stays() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  found_columns text[] := array['marks', 'marked', 'marked_at', 'marked_by_name', 'returned', 'wrapped_key', 'sealed'];
  answer_columns text[] := array['answered_at', 'answered_by_name', 'answer_sealed'];
  o jsonb := to_jsonb(old) - array['commune_path']; n jsonb := to_jsonb(new) - array['commune_path'];
begin
  if n - found_columns - answer_columns <> o - found_columns - answer_columns
     or old.answered_at is not null and new.wrapped_key is not null and n <> o
     or current_setting('mn.role', true) = 'province_officer' and n - found_columns <> o - found_columns
     or current_setting('mn.role', true) in ('commune_officer', 'commune_chair') and n - answer_columns <> o - answer_columns
        and new.wrapped_key is not null then
    raise exception 'not theirs to change' using errcode = 'MN002';
  end if;
  return new;
end $$;
create trigger case_sample_line_stays before update on case_sample_line for each row execute function case_sample_line_stays();

create function case_sample_line_follows() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update case_sample_line set commune_path = new.commune_path where case_id = new.id;
  return null;
end $$;
create trigger case_sample_line_follows after update of commune_path on protection_case for each row
  when (new.commune_path <> old.commune_path) execute function case_sample_line_follows();

-- A province whose path changes takes its rounds along, as it takes whoever drew them (0019).
create function case_sample_follows() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update case_sample set area_path = new.area_path where area_path = old.area_path;
  return null;
end $$;
create trigger case_sample_follows after update of area_path on role_grant for each row
  when (new.area_path <> old.area_path and new.role = 'province_officer') execute function case_sample_follows();

create function case_sample_erased() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update case_sample_line l set wrapped_key = null, sealed = null, answer_sealed = null from protection_case c
   where c.id = l.case_id and l.wrapped_key is not null and (c.child_id = new.id or exists (select from notice n where n.case_id = c.id and n.child_id = new.id));
  return null;
end $$;
create trigger case_sample_erased after update on child for each row
  when (old.erased_at is null and new.erased_at is not null) execute function case_sample_erased();
