-- What happens in a child's life: entered by the officer, or proposed by the collaborator of the village and approved, corrected or
-- returned by the officer. `before` and `after` are what it changed of the record.
create table child_event (
  -- A child that was just born has no record yet: the proposal names the id that it will have.
  child_id uuid not null,
  id uuid not null,
  commune_path commune_path not null,
  village_no smallint not null default 0,
  -- A code of legal/code-lists/event-kinds.
  kind text collate "C" not null check (kind ~ '^[a-z_]{1,40}$'),
  -- Adoption and placement are not for neighbours nor distant offices (NĐ 56/2017 Art. 33).
  sensitive boolean not null default false check (sensitive or kind not in ('adopted', 'care_placed', 'care_ended')),
  state text not null check (state in ('proposed', 'entered', 'returned', 'withdrawn')),
  happened_on date not null,
  until_on date check (until_on >= happened_on),
  -- What the kind asks for beside its day, field by field as in core/src/event/event.ts.
  facts jsonb not null default '{}',
  before jsonb,
  after jsonb,
  -- What the collaborator had written, where the officer corrected it.
  proposed jsonb,
  proposed_by uuid not null,
  proposed_by_name text not null,
  proposed_at timestamptz not null default now(),
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  answer text check (length(answer) <= 1000),
  version integer not null default 1,
  primary key (child_id, id)
);
create index child_event_open on child_event (commune_path, state, proposed_at) include (village_no) where state in ('proposed', 'returned');
create index child_event_commune on child_event (commune_path, kind, happened_on) include (child_id, village_no) where state = 'entered';

-- What was entered stays as it was entered; it may be withdrawn, and follows its child.
create function child_event_steps() returns trigger language plpgsql as $$
declare free text[] := array['commune_path', 'village_no'];
begin
  if old.state in ('proposed', 'returned') then
    free := free || array['state', 'happened_on', 'until_on', 'facts', 'before', 'after', 'proposed', 'decided_by', 'decided_by_name', 'decided_at', 'answer', 'version'];
  elsif old.state = 'entered' then
    free := free || array['state', 'until_on', 'answer', 'version'];
  end if;
  if (to_jsonb(new) - free) is distinct from (to_jsonb(old) - free) or (old.state = 'entered' and new.state not in ('entered', 'withdrawn')) then
    raise exception 'append_only' using errcode = 'MN001', detail = tg_table_name;
  end if;
  return new;
end $$;
create trigger child_event_steps before update on child_event for each row execute function child_event_steps();

create function child_event_follows() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update child_event set village_no = new.village_no, commune_path = new.commune_path where child_id = new.id;
  return null;
end $$;
create trigger child_event_follows after update on child for each row
  when ((old.village_no <> new.village_no or old.commune_path <> new.commune_path) and by_set() is not true) execute function child_event_follows();

-- A birth that nobody has approved yet has no record to follow: it goes with its unit.
create function child_event_follows_area() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update child_event set commune_path = case when new.undone then new.from_path else new.to_path end
   where commune_path = case when new.undone then new.to_path else new.from_path end and kind = 'born' and state in ('proposed', 'returned');
  return null;
end $$;
create trigger child_event_follows_area after insert or update of undone on area_move for each row
  when (new.level = 'commune') execute function child_event_follows_area();

create function child_event_erased() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from child_event where child_id = new.id;
  return null;
end $$;
create trigger child_event_erased after update on child for each row
  when (old.erased_at is null and new.erased_at is not null) execute function child_event_erased();

-- A birth may not name a record that somebody holds, here or elsewhere: what is proposed would follow that record.
create function child_event_unborn() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from child where id = new.child_id) then raise exception 'id_taken' using errcode = 'unique_violation'; end if;
  return null;
end $$;
create trigger child_event_unborn after insert on child_event for each row
  when (new.kind = 'born' and new.state = 'proposed') execute function child_event_unborn();
