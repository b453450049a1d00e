-- Two households become one, or a household is divided: proposed by the collaborator of the village and approved or returned by the
-- officer, or entered by the officer. Both households keep their records and histories; who went where stands here.
create table household_regroup (
  -- The household that stays, or that is divided.
  household_id uuid not null,
  id uuid not null,
  commune_path commune_path not null,
  village_no smallint not null default 0,
  kind text collate "C" not null check (kind in ('merge', 'split')),
  -- Merged: the household that ends; divided: the one that comes to be, under the id that it will have.
  other_id uuid not null,
  state text collate "C" not null check (state in ('proposed', 'entered', 'returned', 'withdrawn')),
  happened_on date not null,
  -- Who goes into the other household, or came out of it.
  child_ids uuid[] not null default '{}',
  -- Of the new household: its head, place, address, phone, poverty. `headStays`: the head of those who stay, where that is another now.
  facts jsonb not null default '{}',
  reason text not null check (length(reason) <= 500),
  proposed_by uuid not null,
  proposed_by_name text not null,
  proposed_at timestamptz not null default now(),
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  answer text check (length(answer) <= 1000),
  version integer not null default 1,
  primary key (household_id, id),
  check (household_id <> other_id)
);
create index household_regroup_other on household_regroup (other_id);
create index household_regroup_open on household_regroup (commune_path, proposed_at) include (village_no) where state = 'proposed';

-- What was entered stays as it was entered; a row follows its household.
create function household_regroup_steps() returns trigger language plpgsql as $$
declare free text[] := array['commune_path', 'village_no'];
begin
  if old.state = 'proposed' then
    free := free || array['state', 'child_ids', 'decided_by', 'decided_by_name', 'decided_at', 'answer', 'version'];
  end if;
  if (to_jsonb(new) - free) is distinct from (to_jsonb(old) - free) then
    raise exception 'append_only' using errcode = 'MN001', detail = tg_table_name;
  end if;
  return new;
end $$;
create trigger household_regroup_steps before update on household_regroup for each row execute function household_regroup_steps();
create trigger household_regroup_stays before delete on household_regroup for each row execute function refuse_change();

-- To another village of the commune; to another commune it is carried with all that hangs on the household.
create function household_regroup_follows() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update household_regroup set village_no = new.village_no where household_id = new.id and commune_path = new.commune_path;
  return null;
end $$;
create trigger household_regroup_follows after update on household for each row
  when (old.village_no <> new.village_no and by_set() is not true) execute function household_regroup_follows();
