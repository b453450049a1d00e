-- The audit proves itself: what an entry says more, and the seals that make a changed, removed, inserted or reordered entry,
-- a cut tail and a recomputed chain visible (docs/adr/0010-sealed-audit.md).

alter table audit
  add column grant_id uuid,
  add column device text,
  add column outcome text,
  add column request_id uuid;

-- One row a sealed batch. The key of `mac` is not in the database; the same lines stand in a second place outside it. No role but
-- the owner reads or writes here. Times are microseconds since 1970 (UTC), as the seal's own bytes hold them.
create table audit_seal (
  n bigint primary key,
  form smallint not null,
  key_id text not null,
  -- The batch: every row with after_seq < seq <= upto_seq, gaps of rolled-back transactions included.
  after_seq bigint not null,
  upto_seq bigint not null check (upto_seq > after_seq),
  row_count integer not null check (row_count > 0),
  first_at bigint not null,
  last_at bigint not null,
  sealed_at bigint not null,
  root bytea not null,
  -- Number and half a dozen bytes of each row's hash, so that the row itself can be named.
  marks bytea not null,
  prev bytea not null,
  mac bytea not null
);
create trigger audit_seal_append_only before update or delete on audit_seal for each row execute function refuse_change();
create trigger audit_seal_no_truncate before truncate on audit_seal for each statement execute function refuse_change();
create trigger audit_no_truncate before truncate on audit for each statement execute function refuse_change();
create trigger journal_no_truncate before truncate on journal for each statement execute function refuse_change();

-- Lists, searches and hand-outs of a commune, beside the entries of single records (audit_subject) and of persons (audit_actor).
create index audit_list on audit (commune_path, at) where subject_id is null and count is not null;

-- Sign-in has no actor yet. Whoever is not known acts nowhere: such an entry belongs to the nation.
drop function sign_in_audit(text, uuid, jsonb, inet);
create function sign_in_audit(p_action text, p_account uuid, p_detail jsonb, p_address inet, p_device text default null, p_outcome text default null) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into audit (actor_id, actor_role, actor_area, purpose, action, detail, address, device, outcome, grant_id)
  select p_account, g.role, coalesce(g.area_path, a.area_path, ''), 'sign_in', p_action, p_detail, p_address, p_device, p_outcome, g.id
    from (select 1) one left join account a on a.id = p_account left join role_grant g on g.id = account_grant(p_account)
$$;

-- Unusual looks, gathered entry by entry as they are sealed, so that a page about a year of ten million entries reads a few rows.
-- Rows point at entries and name nobody but who acted; what is unusual is dated data (legal/parameters/unusual-looks.json).
create table audit_watch (
  kind text not null check (kind in ('many', 'far', 'night', 'family', 'refused', 'export', 'device')),
  seq bigint not null,
  at timestamptz not null,
  actor_id uuid not null,
  actor_role text,
  actor_area text collate "C",
  subject text,
  subject_id text collate "C",
  commune_path text collate "C",
  -- Looks or refusals in the hour, rows handed out; null where one entry is the whole.
  measure integer,
  primary key (kind, seq)
);
create index audit_watch_at on audit_watch (at);
create index audit_watch_actor on audit_watch (actor_id, kind, subject_id, at);
create table audit_watch_position (one boolean primary key default true check (one), upto bigint not null default 0);
insert into audit_watch_position default values;
create table audit_hour (
  actor_id uuid not null,
  hour timestamptz not null,
  looks integer not null,
  refusals integer not null,
  first_look bigint,
  first_refusal bigint,
  primary key (actor_id, hour)
);
create table audit_session_device (session_id uuid not null, device text not null, primary key (session_id, device));

-- Takes the entries up to a number into account, once each; called by the sealer as the owner, in batches. Returns how many there were.
create function audit_watch_fold(p_upto bigint, p_law jsonb) returns integer
language plpgsql set search_path = pg_catalog, public, pg_temp set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  v_after bigint;
  v_rows integer;
begin
  select upto into v_after from audit_watch_position for update;
  if v_after >= p_upto then return 0; end if;
  -- Made once a connection; the sealer keeps its own.
  create temp table if not exists watched (like audit, look boolean, hour timestamptz) on commit delete rows;
  delete from watched;
  insert into watched
    select a.*, a.subject in ('child', 'household') and a.outcome is null and a.action ~ '\.(read|read_as_at|history_read|printed)$',
           date_trunc('hour', a.at)
      from audit a where a.seq > v_after and a.seq <= p_upto and a.actor_id is not null;
  get diagnostics v_rows = row_count;

  insert into audit_hour as h (actor_id, hour, looks, refusals, first_look, first_refusal)
    select actor_id, hour, count(*) filter (where look), count(*) filter (where outcome is not null),
           min(seq) filter (where look), min(seq) filter (where outcome is not null)
      from watched group by 1, 2 having bool_or(look) or bool_or(outcome is not null)
  on conflict (actor_id, hour) do update set
    looks = h.looks + excluded.looks, refusals = h.refusals + excluded.refusals,
    first_look = coalesce(h.first_look, excluded.first_look), first_refusal = coalesce(h.first_refusal, excluded.first_refusal);

  insert into audit_watch (kind, seq, at, actor_id, actor_role, actor_area, commune_path, measure)
    select k.kind, a.seq, a.at, a.actor_id, a.actor_role, a.actor_area, a.commune_path, k.measure
      from (select distinct actor_id, hour from watched) w join audit_hour h using (actor_id, hour)
      cross join lateral (values
        ('many', h.first_look, h.looks, h.looks >= (p_law ->> 'looksAnHour')::int),
        ('refused', h.first_refusal, h.refusals, h.refusals >= (p_law ->> 'refusalsAnHour')::int),
        ('night', h.first_look, h.looks, h.looks > 0 and (
          extract(hour from h.hour at time zone 'Asia/Ho_Chi_Minh') >= (p_law ->> 'nightFrom')::int
          or extract(hour from h.hour at time zone 'Asia/Ho_Chi_Minh') < (p_law ->> 'nightTo')::int))) as k (kind, seq, measure, unusual)
      join audit a on a.seq = k.seq
     where k.unusual and not (k.kind = 'night' and p_law -> 'nightRoles' ? coalesce(a.actor_role, ''))
  on conflict (kind, seq) do update set measure = excluded.measure;

  insert into audit_watch (kind, seq, at, actor_id, actor_role, actor_area, subject, subject_id, commune_path, measure)
    select k.kind, w.seq, w.at, w.actor_id, w.actor_role, w.actor_area, w.subject, w.subject_id, w.commune_path, k.measure
      from watched w cross join lateral (values
        ('far', null::int, w.look and not starts_with(w.commune_path, w.actor_area)),
        ('export', w.count, w.action ~ '\.exported$' and w.outcome is null and w.count >= (p_law ->> 'exportRows')::int)) as k (kind, measure, unusual)
     where k.unusual
  on conflict do nothing;

  -- Opening a record of another area is refused as not found; that the record is there, only the owner can tell.
  insert into audit_watch (kind, seq, at, actor_id, actor_role, actor_area, subject, subject_id, commune_path)
    select 'far', w.seq, w.at, w.actor_id, w.actor_role, w.actor_area, 'child', w.subject_id, c.commune_path
      from watched w join child c on c.id = case when w.subject_id ~ '^[0-9a-f-]{36}$' then w.subject_id::uuid end
     where w.outcome = 'not_found' and not starts_with(c.commune_path, w.actor_area)
  on conflict do nothing;

  -- One's own family: a parent, carer or head of the household bears the name of who looks, or both bear a surname that is not common.
  insert into audit_watch (kind, seq, at, actor_id, actor_role, actor_area, subject, subject_id, commune_path)
    select distinct on (w.actor_id, w.subject_id) 'family', w.seq, w.at, w.actor_id, w.actor_role, w.actor_area, w.subject, w.subject_id, w.commune_path
      from watched w join account a on a.id = w.actor_id join child c on c.id = case when w.subject_id ~ '^[0-9a-f-]{36}$' then w.subject_id::uuid end left join household h on h.id = c.household_id
     where w.look and w.subject = 'child'
       and (lower(a.full_name) in (lower(c.father_name), lower(c.mother_name), lower(c.carer_name), lower(h.head_name))
            or lower(split_part(a.full_name, ' ', 1)) = lower(split_part(c.full_name, ' ', 1))
               and not p_law -> 'commonSurnames' ? lower(split_part(a.full_name, ' ', 1)))
       and not exists (select from audit_watch o where o.actor_id = w.actor_id and o.kind = 'family' and o.subject_id = w.subject_id
                         and o.at > w.at - interval '1 day')
     order by w.actor_id, w.subject_id, w.seq
  on conflict do nothing;

  -- A session that goes on under another device: its cookie may have been copied.
  with seen as (
    select distinct on (session_id, device) * from watched where session_id is not null and device is not null order by session_id, device, seq),
  fresh as (
    insert into audit_session_device select session_id, device from seen on conflict do nothing returning session_id, device)
  insert into audit_watch (kind, seq, at, actor_id, actor_role, actor_area)
    select 'device', s.seq, s.at, s.actor_id, s.actor_role, s.actor_area
      from fresh join seen s using (session_id, device)
     where exists (select from audit_session_device d where d.session_id = s.session_id and d.device <> s.device)
        or exists (select from seen e where e.session_id = s.session_id and e.seq < s.seq)
  on conflict do nothing;

  update audit_watch_position set upto = p_upto;
  return v_rows;
end $$;

-- What an auditor may ask of the register: which record a code, number or id means, and the code of a record. No names, no content.
create function audit_find_subject(p_text text) returns table (subject text, id uuid, code text, commune_path text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select 'child', c.id, c.code::text, c.commune_path::text from child c
   where current_setting('mn.role', true) = 'data_protection_auditor'
     and c.commune_path >= current_setting('mn.lo', true) and c.commune_path < current_setting('mn.hi', true)
     and (c.code = upper(p_text) or c.personal_number = p_text
          or c.id = case when lower(p_text) ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then p_text::uuid end)
  union all
  select 'household', h.id, h.code::text, h.commune_path::text from household h
   where current_setting('mn.role', true) = 'data_protection_auditor'
     and h.commune_path >= current_setting('mn.lo', true) and h.commune_path < current_setting('mn.hi', true)
     and (h.code = upper(p_text)
          or h.id = case when lower(p_text) ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then p_text::uuid end)
  limit 5
$$;
create function audit_codes(p_ids text[]) returns table (id text, code text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select c.id::text, c.code::text from child c
   where current_setting('mn.role', true) = 'data_protection_auditor' and c.id = any(p_ids::uuid[])
     and c.commune_path >= current_setting('mn.lo', true) and c.commune_path < current_setting('mn.hi', true)
  union all
  select h.id::text, h.code::text from household h
   where current_setting('mn.role', true) = 'data_protection_auditor' and h.id = any(p_ids::uuid[])
     and h.commune_path >= current_setting('mn.lo', true) and h.commune_path < current_setting('mn.hi', true)
$$;
-- The households a child lived in: whoever opened one saw the child in it.
create function audit_households(p_child uuid) returns setof text
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct p.household_id::text from child_household p
   where current_setting('mn.role', true) = 'data_protection_auditor' and p.child_id = p_child and p.household_id is not null
     and p.commune_path >= current_setting('mn.lo', true) and p.commune_path < current_setting('mn.hi', true)
$$;
-- How far the seals go: shown to the auditor, who notes the last one outside the system.
create function audit_seal_state() returns table (n bigint, mac bytea, sealed_at bigint, upto bigint)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select n, mac, sealed_at, upto_seq from audit_seal
   where current_setting('mn.role', true) = 'data_protection_auditor' order by n desc limit 1
$$;
