-- Records that may be one child, and records that were merged. A pair stands twice, once from each of its two records, so that every
-- row has its own area columns: a commune reads the row of its own record and learns of the other's commune alone.

-- The record that stayed, of one that was merged into it. Its code still finds that one.
alter table child add column merged_into uuid;
alter table child add constraint child_merged_has_ended check (merged_into is null or ended_on is not null);
create index child_merged_into on child (merged_into) where merged_into is not null;

create table child_duplicate (
  child_id uuid not null references child,
  -- The same in both rows of the pair.
  id uuid not null,
  other_id uuid not null,
  commune_path commune_path not null,
  village_no smallint not null default 0,
  -- log2 of the odds that both are one child, and by what (core/src/duplicate/weigh.ts). Codes, never labels.
  bits real not null,
  reasons text[] not null,
  against text[] not null,
  found_at timestamptz not null default now(),
  state text not null default 'open' check (state in ('open', 'different', 'merged')),
  decided_at timestamptz,
  decided_by uuid,
  decided_by_name text,
  reason text check (length(reason) <= 1000),
  -- The officer of this record's commune lets the other's see it, to tell whether it is the same child.
  shown_at timestamptz,
  shown_by uuid,
  shown_by_name text,
  primary key (child_id, id),
  unique (child_id, other_id)
);
create index child_duplicate_open on child_duplicate (commune_path, bits desc, id) where state = 'open';
create index child_duplicate_decided on child_duplicate (commune_path, decided_at desc) where state <> 'open';
create index child_duplicate_pair on child_duplicate (id);

-- What a merge did to the record that stayed, so that it can be undone: its fields before and after, and what was brought over to it
-- from the other (table, id there, id here). The other record and what hangs on it stay as they were.
create table child_merge (
  child_id uuid not null references child,
  id uuid not null,
  pair_id uuid not null,
  gone_id uuid not null,
  commune_path commune_path not null,
  village_no smallint not null default 0,
  merged_at timestamptz not null default now(),
  merged_by uuid not null,
  merged_by_name text not null,
  reason text not null check (length(reason) between 1 and 1000),
  fields_before jsonb,
  fields_after jsonb,
  brought jsonb not null default '[]',
  undone_at timestamptz,
  undone_by uuid,
  undone_by_name text,
  undo_reason text check (length(undo_reason) between 1 and 1000),
  primary key (child_id, id)
);
create unique index child_merge_once on child_merge (child_id, gone_id) where undone_at is null;
create index child_merge_commune on child_merge (commune_path, merged_at desc);

-- Both follow their child to another village or commune, and hold nothing of what is erased.
create function child_duplicate_follows() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update child_duplicate set village_no = new.village_no, commune_path = new.commune_path where child_id = new.id;
  update child_merge set village_no = new.village_no, commune_path = new.commune_path where child_id = new.id;
  return null;
end $$;
create trigger child_duplicate_follows after update on child for each row
  when ((old.village_no <> new.village_no or old.commune_path <> new.commune_path) and by_set() is not true) execute function child_duplicate_follows();
create function child_duplicate_erased() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from child_duplicate d where d.id in (select x.id from child_duplicate x where x.child_id = new.id);
  update child_merge set fields_before = null, fields_after = null, reason = '—', undo_reason = null
   where child_id = new.id or (gone_id = new.id and child_id = new.merged_into);
  return null;
end $$;
create trigger child_duplicate_erased after update on child for each row
  when (old.erased_at is null and new.erased_at is not null) execute function child_duplicate_erased();

-- Pairs as they were found: [{a, b, id, bits, reasons, against}]. What a person decided stays decided; the evidence is brought up to date.
create function duplicate_write(p_pairs jsonb) returns integer
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare n integer;
begin
  with pair as (
    select (p ->> 'a')::uuid as a, (p ->> 'b')::uuid as b, (p ->> 'id')::uuid as id, (p ->> 'bits')::real as bits,
           array(select jsonb_array_elements_text(p -> 'reasons')) as reasons, array(select jsonb_array_elements_text(p -> 'against')) as against
      from jsonb_array_elements(p_pairs) p),
  side as (
    select a as child_id, b as other_id, id, bits, reasons, against from pair
    union select b, a, id, bits, reasons, against from pair),
  -- The rows of a pair have one id, that of whoever found it first.
  known as (select s.*, coalesce(d.id, s.id) as pair_id from side s left join child_duplicate d on d.child_id = s.child_id and d.other_id = s.other_id)
  insert into child_duplicate (child_id, id, other_id, commune_path, village_no, bits, reasons, against)
  select k.child_id, k.pair_id, k.other_id, c.commune_path, c.village_no, k.bits, k.reasons, k.against
    from known k join child c on c.id = k.child_id and c.ended_on is null
     and exists (select from child o where o.id = k.other_id and o.ended_on is null)
   order by least(k.child_id, k.other_id), greatest(k.child_id, k.other_id), k.child_id
  on conflict (child_id, other_id) do update set bits = excluded.bits, reasons = excluded.reasons, against = excluded.against, found_at = now();
  get diagnostics n = row_count;
  return n / 2;
end $$;

-- The same for the officer of a commune: both records lie in it.
create function duplicate_found(p_pairs jsonb) returns integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if coalesce(current_setting('mn.role', true), '') <> 'commune_officer' then
    raise exception 'not_allowed' using errcode = 'MN002';
  end if;
  return duplicate_write((
    select coalesce(jsonb_agg(p), '[]') from jsonb_array_elements(p_pairs) p
     where exists (select from child c where c.id = (p ->> 'a')::uuid and in_reach(c.commune_path, c.village_no))
       and exists (select from child c where c.id = (p ->> 'b')::uuid and in_reach(c.commune_path, c.village_no))));
end $$;

-- Open pairs of a commune that a whole look at it did not find again: corrected since, or ended.
create function duplicate_forget(p_commune text) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if coalesce(current_setting('mn.role', true), '') <> 'commune_officer' or not in_reach(p_commune, 0::smallint) then
    raise exception 'not_allowed' using errcode = 'MN002';
  end if;
  delete from child_duplicate d
   where d.state = 'open' and d.found_at < now() and d.commune_path = p_commune
     and exists (select from child_duplicate o where o.child_id = d.other_id and o.id = d.id and o.commune_path = p_commune);
end $$;

-- The standing list: pairs of a commune whose two records both stand. Of a record elsewhere its commune, whether it was let be seen, and
-- nothing else.
create function duplicate_list(p_commune text, p_state text, p_offset integer, p_limit integer)
returns table (id uuid, child_id uuid, other_id uuid, other_commune text, bits real, reasons text[], against text[], state text,
               decided_at timestamptz, decided_by_name text, reason text, shown boolean, shown_to_us boolean, total bigint)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if coalesce(current_setting('mn.role', true), '') not in ('commune_officer', 'commune_chair') or not in_reach(p_commune, 0::smallint) then
    return;
  end if;
  return query
    select d.id, d.child_id, case when o.commune_path = p_commune then o.id end, case when o.commune_path <> p_commune then o.commune_path::text end,
           d.bits, d.reasons, d.against, d.state, d.decided_at, d.decided_by_name, d.reason, d.shown_at is not null, t.shown_at is not null, count(*) over ()
      from child_duplicate d
      join child c on c.id = d.child_id
      join child o on o.id = d.other_id
      join child_duplicate t on t.child_id = d.other_id and t.id = d.id
     where d.commune_path = p_commune and d.state = p_state
       and (p_state <> 'open' or (c.ended_on is null and o.ended_on is null))
       and c.erased_at is null and o.erased_at is null
       -- A pair of one commune once, from the record that was entered first.
       and (o.commune_path <> p_commune or d.child_id < d.other_id)
     order by (t.shown_at is not null and p_state = 'open') desc, case when p_state = 'open' then d.bits end desc nulls last, d.decided_at desc nulls last, d.id
     offset p_offset limit least(p_limit, 200);
end $$;

-- One pair for whoever may decide on it, both records locked in one order when it is to be: the two ids, where each lies, who let whom see what.
create function duplicate_pair(p_id uuid, p_lock boolean)
returns table (mine uuid, other uuid, other_commune text, state text, shown boolean, shown_to_us boolean, both_stand boolean, bits real, reasons text[], against text[],
               reason text, decided_at timestamptz, decided_by_name text)
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if coalesce(current_setting('mn.role', true), '') not in ('commune_officer', 'commune_chair') then return; end if;
  if p_lock then
    perform from child where child.id in (select d.child_id from child_duplicate d where d.id = p_id) order by child.id for update;
    perform from child_duplicate d where d.id = p_id order by d.child_id for update;
  end if;
  return query
    select d.child_id, d.other_id, case when in_reach(o.commune_path, o.village_no) then null else o.commune_path::text end, d.state,
           d.shown_at is not null, t.shown_at is not null or in_reach(o.commune_path, o.village_no), c.ended_on is null and o.ended_on is null,
           d.bits, d.reasons, d.against, d.reason, d.decided_at, d.decided_by_name
      from child_duplicate d join child c on c.id = d.child_id join child o on o.id = d.other_id
      join child_duplicate t on t.child_id = d.other_id and t.id = d.id
     where d.id = p_id and in_reach(c.commune_path, c.village_no) and c.erased_at is null and o.erased_at is null
     order by d.child_id limit 1;
end $$;

-- The other record of a pair, for whoever keeps the one: in the same commune, or when its own officer let it be seen. What hangs on it
-- comes along, so that a merge can bring it over.
create function duplicate_other(p_id uuid) returns table (child jsonb, circumstances jsonb, supports jsonb, facts jsonb)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare v_other uuid;
begin
  if coalesce(current_setting('mn.role', true), '') not in ('commune_officer', 'commune_chair') then return; end if;
  select d.other_id into v_other from child_duplicate d join child c on c.id = d.child_id join child o on o.id = d.other_id
    join child_duplicate t on t.child_id = d.other_id and t.id = d.id
   where d.id = p_id and in_reach(c.commune_path, c.village_no) and (in_reach(o.commune_path, o.village_no) or t.shown_at is not null)
     and o.erased_at is null
   order by d.child_id limit 1;
  if v_other is null then return; end if;
  return query
    select to_jsonb(c) - '{search,family_key,name_key,sort_key,ends_key,father_key,mother_key}'::text[],
           (select coalesce(jsonb_agg(to_jsonb(x) order by x.valid_from), '[]') from child_circumstance x where x.child_id = c.id and x.replaced_at is null),
           (select coalesce(jsonb_agg(to_jsonb(x) order by x.valid_from), '[]') from child_support x where x.child_id = c.id and x.replaced_at is null),
           (select coalesce(jsonb_agg(to_jsonb(x) order by x.valid_from), '[]') from child_support_fact x where x.child_id = c.id and x.replaced_at is null)
      from child c where c.id = v_other;
end $$;

create function duplicate_actor() returns table (id uuid, full_name text) language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select a.id, a.full_name from account a where a.id = current_setting('mn.account')::uuid
$$;

-- A line in the history of either record, in whatever commune it lies.
create function duplicate_tell(p_child uuid, p_act text, p_reason text, p_after jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into journal (subject, subject_id, commune_path, act, actor_id, actor_role, actor_name, purpose, reason, after)
  select 'child', c.id::text, c.commune_path, p_act, a.id, current_setting('mn.role'), a.full_name, current_setting('mn.purpose'), p_reason, p_after
    from child c, duplicate_actor() a where c.id = p_child;
end $$;
revoke execute on function duplicate_tell(uuid, text, text, jsonb) from public;

-- 'different': two children, and nobody is asked again. 'open': it was said wrongly.
create function duplicate_decide(p_id uuid, p_state text, p_reason text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if coalesce(current_setting('mn.role', true), '') <> 'commune_officer' or p_state not in ('open', 'different')
     or not exists (select from child_duplicate d join child c on c.id = d.child_id where d.id = p_id and d.state <> 'merged' and in_reach(c.commune_path, c.village_no)) then
    return false;
  end if;
  update child_duplicate d set state = p_state, reason = p_reason, decided_at = case when p_state = 'open' then null else now() end,
         decided_by = case when p_state = 'open' then null else a.id end, decided_by_name = case when p_state = 'open' then null else a.full_name end,
         shown_at = null, shown_by = null, shown_by_name = null
    from duplicate_actor() a where d.id = p_id;
  perform duplicate_tell(d.child_id, case p_state when 'different' then 'child.told_apart' else 'child.looked_at_again' end, p_reason,
    jsonb_build_object('otherRecord', (select o.code from child o where o.id = d.other_id and o.commune_path = d.commune_path)))
    from child_duplicate d where d.id = p_id;
  return true;
end $$;

-- Lets the officer of the other record's commune see this one, or takes that back.
create function duplicate_show(p_id uuid, p_shown boolean, p_reason text) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare v_child uuid;
begin
  if coalesce(current_setting('mn.role', true), '') <> 'commune_officer' then return false; end if;
  update child_duplicate d set shown_at = case when p_shown then now() end, shown_by = case when p_shown then a.id end,
         shown_by_name = case when p_shown then a.full_name end
    from duplicate_actor() a, child c
   where d.id = p_id and d.state = 'open' and c.id = d.child_id and c.ended_on is null and in_reach(c.commune_path, c.village_no)
     and not exists (select from child o where o.id = d.other_id and in_reach(o.commune_path, o.village_no))
   returning d.child_id into v_child;
  if v_child is null then return false; end if;
  perform duplicate_tell(v_child, case when p_shown then 'child.shown_to_commune' else 'child.showing_taken_back' end, p_reason,
    jsonb_build_object('commune', (select n.full_name from child_duplicate d join child o on o.id = d.other_id join area r on r.path = o.commune_path and r.valid_to is null
      join area_name n on n.area_id = r.id and n.valid_to is null where d.child_id = v_child and d.id = p_id limit 1)));
  return true;
end $$;

-- Ends the record that goes, with a pointer to the one that stays; its number is free for that one. Raises MN004 'not_standing' when one
-- of the two has ended meanwhile, 'erasure_open' when an order to erase it waits.
create function child_merge_end(p_id uuid, p_gone uuid, p_kept uuid, p_reason text) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare v_gone record; v_kept record;
begin
  if coalesce(current_setting('mn.role', true), '') <> 'commune_officer'
     or not exists (select from child_duplicate d join child k on k.id = d.child_id join child g on g.id = d.other_id
                      join child_duplicate t on t.child_id = d.other_id and t.id = d.id
                     where d.id = p_id and d.child_id = p_kept and d.other_id = p_gone and in_reach(k.commune_path, k.village_no)
                       and (in_reach(g.commune_path, g.village_no) or t.shown_at is not null)) then
    raise exception 'not_found' using errcode = 'MN005';
  end if;
  perform from child where id in (p_gone, p_kept) order by id for update;
  select * into v_gone from child where id = p_gone;
  select * into v_kept from child where id = p_kept;
  if v_gone.ended_on is not null or v_kept.ended_on is not null then raise exception 'not_standing' using errcode = 'MN004'; end if;
  if exists (select from erasure e where e.child_id in (p_gone, p_kept) and e.state = 'entered') then raise exception 'erasure_open' using errcode = 'MN004'; end if;
  update child set ended_on = vietnam_today(), end_reason = 'duplicate', merged_into = p_kept, version = version + 1 where id = p_gone;
  delete from identifier where kind = 'personal_number' and holder_id = p_gone;
  update child_duplicate d set state = 'merged', reason = p_reason, decided_at = now(), decided_by = a.id, decided_by_name = a.full_name
    from duplicate_actor() a where d.id = p_id;
  perform duplicate_tell(p_gone, 'child.merged_away', p_reason,
    jsonb_build_object('endedOn', vietnam_today(), 'endReason', 'duplicate', 'mergedInto', v_kept.code));
  perform duplicate_tell(p_kept, 'child.merged_in', p_reason, jsonb_build_object('mergedFrom', v_gone.code));
end $$;

-- Lets the record that went stand again as it stood. The merge row is marked undone; fields and what was brought over have been put back
-- before. Raises MN004: 'not_standing' when that record or the one that stayed is not as the merge left it, 'number_held' when its number has gone to another.
create function child_merge_revive(p_merge uuid, p_reason text) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare m record; v_gone record; v_kept record;
begin
  if coalesce(current_setting('mn.role', true), '') <> 'commune_officer' then raise exception 'not_found' using errcode = 'MN005'; end if;
  select x.* into m from child_merge x join child c on c.id = x.child_id where x.id = p_merge and x.undone_at is null and in_reach(c.commune_path, c.village_no) for update of x;
  if not found then raise exception 'not_found' using errcode = 'MN005'; end if;
  perform from child where id in (m.child_id, m.gone_id) order by id for update;
  select * into v_gone from child where id = m.gone_id;
  select * into v_kept from child where id = m.child_id;
  if v_gone.erased_at is not null or v_gone.merged_into is distinct from m.child_id or v_kept.ended_on is not null then
    raise exception 'not_standing' using errcode = 'MN004';
  end if;
  if v_gone.personal_number is not null then
    insert into identifier (kind, value, holder_id, commune_path) values ('personal_number', v_gone.personal_number, v_gone.id, v_gone.commune_path) on conflict do nothing;
    if not exists (select from identifier where kind = 'personal_number' and value = v_gone.personal_number and holder_id = v_gone.id) then
      raise exception 'number_held' using errcode = 'MN004';
    end if;
  end if;
  update child set ended_on = null, end_reason = null, merged_into = null, version = version + 1 where id = m.gone_id;
  update child_duplicate d set state = 'open', reason = null, decided_at = null, decided_by = null, decided_by_name = null where d.id = m.pair_id;
  update child_merge x set undone_at = now(), undone_by = a.id, undone_by_name = a.full_name, undo_reason = p_reason from duplicate_actor() a where x.child_id = m.child_id and x.id = m.id;
  perform duplicate_tell(m.gone_id, 'child.merge_undone', p_reason, jsonb_build_object('endedOn', null, 'endReason', null, 'mergedInto', null));
  perform duplicate_tell(m.child_id, 'child.merge_undone', p_reason, jsonb_build_object('otherRecord', v_gone.code));
  return m.gone_id;
end $$;

-- Which record stands in the place of one that was merged away, and where: for whoever may see the latter. At most ten steps.
create function child_stands_as(p_id uuid) returns table (id uuid, code text, commune_path text, visible boolean)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare at uuid := p_id; next uuid; n integer := 0;
begin
  if not exists (select from child c where c.id = p_id and c.merged_into is not null and in_reach(c.commune_path, c.village_no)) then return; end if;
  loop
    select c.merged_into into next from child c where c.id = at;
    exit when next is null or n >= 10;
    at := next; n := n + 1;
  end loop;
  return query select case when in_reach(c.commune_path, c.village_no) then c.id end, case when in_reach(c.commune_path, c.village_no) then c.code end, c.commune_path::text,
                      in_reach(c.commune_path, c.village_no) from child c where c.id = at;
end $$;
