-- Hand-over of open work: what somebody who leaves has under way in a role, and who goes on with it.

-- What counts as open work. A noun joins with one row. `query` names what an account ($1) has open: id as text, area path, since when.
-- `moves`, where the record itself names who is responsible, puts $2 (null: the unit) in the place of $1 on the record $3. Written by
-- migrations alone: the application may neither read nor write it.
create table open_work_source (
  kind text primary key,
  -- In which roles one has such work; the first where the person's own says nothing.
  roles text[] not null check (cardinality(roles) > 0),
  query text not null,
  moves text
);
insert into open_work_source (kind, roles, query) values
  ('import_batch', '{commune_officer}', $$select id::text, commune_path::text, created_at from import_batch where created_by = $1 and state in ('reading', 'checked', 'writing')$$),
  ('import_rows', '{commune_officer}', $$select b.id::text, b.commune_path::text, b.created_at from import_batch b where b.created_by = $1 and b.state = 'written'
     and exists (select from import_row r where r.batch_id = b.id and r.verdict = 'decision' and r.decision is null)$$),
  ('data_request', '{commune_officer}', $$select id::text, commune_path::text, created_at from data_request where created_by = $1 and state in ('received', 'accepted')$$),
  ('handover', '{commune_officer}', $$select id::text, from_path::text, sent_at from handover where sent_by = $1 and state = 'waiting'
     union all select id::text, to_path::text, asked_at from handover where asked_by = $1 and state = 'asked'$$),
  ('breach', '{data_protection_auditor,administrator}', $$select id::text, area_path, created_at from breach where created_by = $1 and closed_on is null$$),
  ('account_reset', '{administrator}', $$select id::text, area_path, asked_at from account_reset where asked_by = $1 and confirmed_at is null and cancelled_at is null and confirm_until > now()$$),
  ('account_batch', '{administrator}', $$select id::text, area_path, created_at from account_batch where created_by = $1 and state = 'checked'$$),
  ('area_change', '{administrator}', $$select id::text, area_path, created_at from area_change_set where created_by = $1 and state in ('draft', 'waiting')$$);
create index import_batch_by on import_batch (created_by) where state in ('reading', 'checked', 'writing', 'written');
create index data_request_by on data_request (created_by) where state in ('received', 'accepted');
create index handover_sent_by on handover (sent_by) where state = 'waiting';
create index handover_asked_by on handover (asked_by) where state = 'asked';
create index breach_by on breach (created_by) where closed_on is null;
create index account_reset_by on account_reset (asked_by) where confirmed_at is null and cancelled_at is null;

create table work_hand_over (
  id uuid primary key,
  from_account uuid not null references account,
  from_name text not null,
  role text not null,
  area_path text collate "C" not null,
  -- Null: whoever holds the role in the unit; the first who says so takes it.
  to_account uuid references account,
  to_name text,
  note text check (length(note) between 1 and 500),
  items integer not null check (items > 0),
  created_at timestamptz not null default now(),
  created_by uuid not null,
  created_by_name text not null,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  acknowledged_by_name text,
  -- Whoever it went to left before they took it, and handed it on.
  passed_on_at timestamptz
);
create index hand_over_to on work_hand_over (to_account) where acknowledged_at is null and passed_on_at is null;
create index hand_over_unit on work_hand_over (area_path, role) where to_account is null and acknowledged_at is null and passed_on_at is null;
create index hand_over_from on work_hand_over (from_account);
create table work_hand_over_item (
  hand_over_id uuid not null references work_hand_over,
  kind text not null,
  subject_id text not null,
  primary key (hand_over_id, kind, subject_id)
);
-- Who goes on with a piece of work now, where that is another than who began it. Null: the unit.
create table open_work_holder (
  kind text not null,
  subject_id text not null,
  origin uuid not null,
  holder uuid,
  hand_over_id uuid not null references work_hand_over,
  primary key (kind, subject_id)
);
create index open_work_holder_of on open_work_holder (holder, kind);

-- What an account has open now: begun by it and not handed on, or handed to it. To the person all of it, to an administrator what lies in
-- their area; to anybody else nothing. Ids, kinds, places and days: nothing of what the records say.
create function open_work_items(p_account uuid) returns table (kind text, subject_id text, origin uuid, role text, area_path text, since timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  s open_work_source;
  lo text collate "C" := current_setting('mn.lo', true);
  hi text collate "C" := current_setting('mn.hi', true);
  own boolean := p_account::text = current_setting('mn.account', true);
begin
  if not own and current_setting('mn.role', true) is distinct from 'administrator' then return; end if;
  for s in select * from open_work_source o order by o.kind loop
    return query execute format($q$
      select $1, w.id, o.account, coalesce(g.role, $3[1]), coalesce(g.area_path, w.area collate "C"), w.since
        from (select $2 as account union select h.origin from open_work_holder h where h.holder = $2 and h.kind = $1) o
       cross join lateral (%s) as w (id, area, since)
        left join open_work_holder h on h.kind = $1 and h.subject_id = w.id
        left join lateral (select r.role, r.area_path from role_grant r
           where r.account_id = $2 and r.role = any ($3) and starts_with(w.area, r.area_path)
           order by r.ended_at is null desc, length(r.area_path) desc, r.id limit 1) g on true
       where case when h.subject_id is null then o.account = $2 else h.holder = $2 and h.origin = o.account end
         and ($4 or w.area collate "C" >= $5 and w.area collate "C" < $6) $q$, replace(s.query, '$1', 'o.account'))
      using s.kind, p_account, s.roles, own, lo, hi;
  end loop;
end $$;

-- Who may go on with it: the same role in the same place, today and with no end of service in sight.
create function open_work_successors(p_account uuid, p_role text, p_area text) returns table (id uuid, full_name text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct a.id, a.full_name from role_grant g join account a on a.id = g.account_id
   where g.role = p_role and g.area_path = p_area collate "C" and g.ended_at is null and g.valid_from <= vietnam_today()
     and (g.valid_to is null or g.valid_to > vietnam_today()) and a.ended_on is null and a.id <> p_account
     and (current_setting('mn.role', true) = 'administrator' and p_area collate "C" >= current_setting('mn.lo', true) and p_area collate "C" < current_setting('mn.hi', true)
       or p_account::text = current_setting('mn.account', true)
         and exists (select from role_grant m where m.account_id = p_account and m.role = p_role and m.area_path = p_area collate "C"))
   order by 2, 1 limit 200
$$;

-- With the rights of whoever calls: the functions below. The application itself may not read what to do.
create function open_work_move(p_kind text, p_from uuid, p_to uuid, p_subject text) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare statement text := (select moves from open_work_source where kind = p_kind);
begin
  if statement is not null then execute statement using p_from, p_to, p_subject; end if;
end $$;

-- Hands some kinds of one's work on. Returns how many pieces; 'changed' when they are not as many as were looked at (two administrators at
-- once, or one was finished meanwhile), 'nobody' when the successor holds no such role.
create function hand_over_make(p_id uuid, p_from uuid, p_role text, p_area text, p_kinds text[], p_expected integer, p_to uuid, p_note text, p_by_name text)
returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  me uuid := current_setting('mn.account')::uuid;
  kinds text[];
  subjects text[];
  origins uuid[];
  n integer;
begin
  perform pg_advisory_xact_lock(hashtextextended(p_from::text, 3));
  select array_agg(w.kind), array_agg(w.subject_id), array_agg(w.origin), count(*) into kinds, subjects, origins, n from open_work_items(p_from) w
    where w.role = p_role and w.area_path = p_area collate "C" and w.kind = any (p_kinds);
  if n <> p_expected or n = 0 then return 'changed'; end if;
  if p_to is not null and not exists (select from open_work_successors(p_from, p_role, p_area) s where s.id = p_to) then return 'nobody'; end if;
  insert into work_hand_over (id, from_account, from_name, role, area_path, to_account, to_name, note, items, created_by, created_by_name)
    select p_id, a.id, a.full_name, p_role, p_area, p_to, (select full_name from account where id = p_to), p_note, n, me, p_by_name from account a where a.id = p_from;
  insert into work_hand_over_item select p_id, h.kind, h.subject_id from unnest(kinds, subjects) h (kind, subject_id);
  insert into open_work_holder as o select h.kind, h.subject_id, h.origin, p_to, p_id from unnest(kinds, subjects, origins) h (kind, subject_id, origin)
    on conflict (kind, subject_id) do update set holder = excluded.holder, hand_over_id = excluded.hand_over_id;
  for i in 1 .. n loop perform open_work_move(kinds[i], p_from, p_to, subjects[i]); end loop;
  update work_hand_over h set passed_on_at = now()
   where h.to_account = p_from and h.acknowledged_at is null and h.passed_on_at is null
     and not exists (select from work_hand_over_item t join open_work_holder o on o.kind = t.kind and o.subject_id = t.subject_id
       where t.hand_over_id = h.id and o.hand_over_id = h.id);
  return n::text;
end $$;

-- What was handed to the person, or to the unit in the role they act in, and nobody has taken yet; a row a piece.
create function hand_overs_waiting() returns table (id uuid, from_name text, role text, area_path text, to_unit boolean, note text, created_at timestamptz,
  created_by_name text, kind text, subject_id text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select h.id, h.from_name, h.role, h.area_path, h.to_account is null, h.note, h.created_at, h.created_by_name, t.kind, t.subject_id
    from work_hand_over h join work_hand_over_item t on t.hand_over_id = h.id
    join open_work_holder o on o.kind = t.kind and o.subject_id = t.subject_id and o.hand_over_id = h.id
   where h.acknowledged_at is null and h.passed_on_at is null
     and (h.to_account = current_setting('mn.account', true)::uuid
       or h.to_account is null and h.role = current_setting('mn.role', true)
         -- The unit may have become another since.
         and (h.area_path = current_setting('mn.lo', true) collate "C" or exists (select from area_move m
           where m.from_path = h.area_path and m.to_path = current_setting('mn.lo', true) collate "C" and not m.undone))
         and h.from_account <> current_setting('mn.account', true)::uuid)
   order by h.created_at, h.id, t.kind, t.subject_id
$$;

-- Takes what was handed over; of a unit the first who does, and from then on it is theirs. False: not there, or taken already.
create function hand_over_take(p_id uuid, p_name text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  me uuid := current_setting('mn.account')::uuid;
  h work_hand_over;
  i record;
begin
  select * into h from work_hand_over where id = p_id and acknowledged_at is null and passed_on_at is null for update;
  if not found or not exists (select from hand_overs_waiting() w where w.id = p_id) then return false; end if;
  update work_hand_over set acknowledged_at = now(), acknowledged_by = me, acknowledged_by_name = p_name where id = p_id;
  if h.to_account is null then
    update open_work_holder set holder = me where hand_over_id = p_id;
    for i in select * from work_hand_over_item where hand_over_id = p_id loop perform open_work_move(i.kind, h.from_account, me, i.subject_id); end loop;
  end if;
  return true;
end $$;

-- Accounts of the administrator's area that have ended, lately, and still have work that nobody goes on with: at most fifty.
create function open_work_left() returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.id from (select id from account
      where current_setting('mn.role', true) = 'administrator' and area_path >= current_setting('mn.lo', true) and area_path < current_setting('mn.hi', true)
        and ended_on is not null and ended_on between vietnam_today() - 180 and vietnam_today() + 30
      order by ended_on desc limit 50) a
   where exists (select from open_work_items(a.id))
$$;
