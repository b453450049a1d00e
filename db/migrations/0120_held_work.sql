-- What a person holds of reports, cases and duplicates, so that whoever leaves hands that on, too.

-- Who goes on with a case: the officer who took its first step in the commune that acts. Null: nobody yet, so the unit.
alter table protection_case add column keeper uuid, add column keeper_name text;
create index protection_case_keeper on protection_case (keeper) where keeper is not null;
-- Whose report it is to follow: whoever received it, until they hand it on. Null: their unit's.
alter table notice add column kept_by uuid;
alter table notice_reporter add column kept_by uuid;
update notice set kept_by = created_by;
update notice_reporter set kept_by = created_by;
drop index notice_sender;
create index notice_keeper on notice (kept_by, received_at);
-- A draft waits for its unit while nobody of it has taken it.
alter table notice_draft alter column account_id drop not null;

create function notice_kept() returns trigger language plpgsql as $$
begin
  new.kept_by := coalesce(new.kept_by, new.created_by);
  return new;
end $$;
create trigger notice_kept before insert on notice for each row execute function notice_kept();
create trigger notice_kept before insert on notice_reporter for each row execute function notice_kept();

-- A step that counts (`version`) by an officer of the commune that acts takes a case that nobody has; one that went to another commune
-- is that officer's who accepted it.
create function case_kept() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.commune_path <> old.commune_path and new.other_path = old.commune_path then new.keeper := null; end if;
  if new.version > old.version and new.keeper is null and new.closed_at is null and current_setting('mn.role', true) = 'commune_officer'
     and new.commune_path >= current_setting('mn.lo', true) and new.commune_path < current_setting('mn.hi', true) then
    new.keeper := current_setting('mn.account')::uuid;
  end if;
  if new.keeper is distinct from old.keeper then
    new.keeper_name := (select full_name from account where id = new.keeper);
    -- Handed on, and no step of the case: its history tells.
    if new.version = old.version and new.commune_path = old.commune_path then
      insert into journal (subject, subject_id, commune_path, act, actor_id, actor_role, actor_name, purpose, before, after)
      select 'case', new.id::text, new.commune_path, 'case.keeper_changed', a.id, current_setting('mn.role'), a.full_name, current_setting('mn.purpose'),
             jsonb_build_object('keeper', old.keeper_name), jsonb_build_object('keeper', new.keeper_name)
        from account a where a.id = nullif(current_setting('mn.account', true), '')::uuid;
    end if;
  end if;
  return new;
end $$;

-- Of what is going on already: whoever took the last step, as its history tells.
update protection_case c set keeper = j.actor_id
  from (select distinct on (subject_id) subject_id, actor_id, commune_path from journal
         where subject = 'case' and actor_role = 'commune_officer' and act not in ('case.opened', 'case.alarm_acknowledged') order by subject_id, id desc) j
 where j.subject_id = c.id::text and j.commune_path = c.commune_path and c.closed_at is null and c.joined_to is null;
update protection_case c set keeper_name = a.full_name from account a where a.id = c.keeper;

create trigger protection_case_kept before update on protection_case for each row execute function case_kept();

-- Pairs that an officer let another commune see, and orders that wait for a second person.
create index child_duplicate_shown on child_duplicate (shown_by) where state = 'open' and shown_by is not null;
create index erasure_entered on erasure (entered_by) where state = 'entered';

insert into open_work_source (kind, roles, query, moves) values
  ('case', '{commune_officer}', $$select id::text, commune_path::text, opened_at from protection_case where keeper = $1 and closed_at is null and joined_to is null
     and state not in ('closed', 'not_founded', 'transferred', 'turned_16', 'died')$$,
   $$update protection_case set keeper = $2 where id = $3::uuid$$),
  -- Nobody in the commune that must act has begun: whoever received it sees to it that somebody does. The officer's own is their case.
  ('notice', '{commune_officer,commune_chair,standing_member,province_officer,hotline_operator,hotline_supervisor}',
   $$select n.id::text, coalesce((select g.area_path from role_grant g where g.account_id = n.kept_by and g.ended_at is null
       and g.role in ('commune_officer', 'commune_chair', 'standing_member', 'province_officer', 'hotline_operator', 'hotline_supervisor')
       order by starts_with(n.commune_path, g.area_path) desc, length(g.area_path) desc, g.id limit 1), n.commune_path::text), n.received_at
     from notice n where n.kept_by = $1 and n.case_state = 'received'$$,
   $$with n as (update notice set kept_by = $2 where id = $3::uuid returning id) update notice_reporter r set kept_by = $2 from n where r.notice_id = n.id$$),
  -- Never a collaborator's: that one of three in a village reports is a name.
  ('notice_draft', '{commune_officer,commune_chair,standing_member,province_officer,hotline_operator,hotline_supervisor}',
   $$select d.id::text, g.area_path, d.updated_at from notice_draft d
      cross join lateral (select r.area_path from role_grant r where r.account_id = d.account_id
        and r.role in ('commune_officer', 'commune_chair', 'standing_member', 'province_officer', 'hotline_operator', 'hotline_supervisor')
        order by r.ended_at is null desc, length(r.area_path) desc, r.id limit 1) g where d.account_id = $1$$,
   $$update notice_draft set account_id = $2 where id = $3::uuid$$),
  ('duplicate', '{commune_officer}', $$select id::text, min(commune_path::text), min(shown_at) from child_duplicate where shown_by = $1 and state = 'open' group by id$$, null),
  ('erasure', '{commune_officer}', $$select id::text, commune_path::text, entered_at from erasure where entered_by = $1 and state = 'entered'$$, null);

-- As before (0091); where the record itself names who is responsible, it alone is asked.
create or replace function open_work_items(p_account uuid) returns table (kind text, subject_id text, origin uuid, role text, area_path text, since timestamptz)
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
        from (select $2 as account union select h.origin from open_work_holder h where h.holder = $2 and h.kind = $1 and not $7) o
       cross join lateral (%s) as w (id, area, since)
        left join open_work_holder h on h.kind = $1 and h.subject_id = w.id and not $7
        left join lateral (select r.role, r.area_path from role_grant r
           where r.account_id = $2 and r.role = any ($3) and starts_with(w.area, r.area_path)
           order by r.ended_at is null desc, length(r.area_path) desc, r.id limit 1) g on true
       where case when h.subject_id is null then o.account = $2 else h.holder = $2 and h.origin = o.account end
         and ($4 or w.area collate "C" >= $5 and w.area collate "C" < $6) $q$, replace(s.query, '$1', 'o.account'))
      using s.kind, p_account, s.roles, own, lo, hi, s.moves is not null;
  end loop;
end $$;

-- When the slips of a list were taken: once, and again only with codes made anew.
create table account_batch_slips (
  id uuid primary key,
  batch_id uuid not null references account_batch,
  area_path text collate "C" not null,
  slips integer not null check (slips > 0),
  -- Why new codes were made; null the first time.
  reason text check (length(reason) between 1 and 500),
  taken_at timestamptz not null default now(),
  taken_by uuid not null,
  taken_by_name text not null
);
create index account_batch_slips_of on account_batch_slips (batch_id, taken_at);
-- Two at once are one too many: without a reason only the first.
create unique index account_batch_slips_first on account_batch_slips (batch_id) where reason is null;
