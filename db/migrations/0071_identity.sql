-- Identity cleaning (CV 2513/LĐTBXH-TTTT): what a collaborator saw at home, what the commune police said of it, what the officer wrote.
-- A table of its own, so that the police read who a child is and nothing else of the child: it holds a copy of those fields alone.
create table identity_proposal (
  child_id uuid not null references child,
  id uuid not null,
  commune_path commune_path not null,
  village_no smallint not null default 0,
  state text not null default 'proposed' check (state in ('proposed', 'verified', 'refuted', 'applied', 'withdrawn')),
  -- For whoever reads no child: its code and where it lives.
  code text collate "C" not null,
  village text,
  address text,
  -- Identity facts (core/src/identity/identity-facts.ts): as they stood, and as they should be.
  was jsonb not null,
  proposed jsonb not null,
  paper text not null check (paper in ('birth_certificate', 'identity_card', 'electronic', 'residence', 'health_card', 'vaccination', 'told')),
  paper_number text check (length(paper_number) <= 100),
  proposed_by uuid not null,
  proposed_by_name text not null,
  proposed_at timestamptz not null default now(),
  -- By the police: the values that are right, null where the person was not found.
  verified jsonb,
  police_note text check (length(police_note) <= 500),
  verified_by uuid,
  verified_by_name text,
  verified_at timestamptz,
  written jsonb,
  written_by uuid,
  written_by_name text,
  written_at timestamptz,
  version integer not null default 1,
  primary key (child_id, id),
  check ((state in ('verified', 'refuted')) <= (verified_by is not null)),
  check ((state = 'applied') = (written is not null))
);
-- One at a time for a child; who comes second is shown the first one's.
create unique index identity_proposal_open on identity_proposal (child_id) where state in ('proposed', 'verified');
create index identity_proposal_list on identity_proposal (commune_path, state, proposed_at, id) include (village_no, child_id);

-- Each step is somebody's: the police say what is right, the officer writes, nobody alters what was said before.
create function identity_only_steps() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  who text := coalesce(current_setting('mn.role', true), '');
  may text[] := '{commune_path,village_no,state,version}';
begin
  if who = '' then return new; end if;
  if new.state in ('verified', 'refuted') and new.state <> old.state then
    may := may || '{verified,police_note,verified_by,verified_by_name,verified_at}'::text[];
    if who <> 'standing_member' or old.state <> 'proposed' or new.verified_by::text is distinct from current_setting('mn.account', true) then
      raise exception 'not_allowed' using errcode = 'MN002';
    end if;
  elsif new.state = 'applied' and new.state <> old.state then
    may := may || '{written,written_by,written_by_name,written_at}'::text[];
    if who <> 'commune_officer' or old.state <> 'verified' then raise exception 'not_allowed' using errcode = 'MN002'; end if;
  elsif new.state <> old.state and (new.state <> 'withdrawn' or old.state not in ('proposed', 'verified')) then
    raise exception 'not_allowed' using errcode = 'MN002';
  end if;
  if (to_jsonb(new) - may) is distinct from (to_jsonb(old) - may) then
    raise exception 'append_only' using errcode = 'MN001', detail = tg_table_name;
  end if;
  return new;
end $$;
create trigger identity_proposal_steps before update on identity_proposal for each row execute function identity_only_steps();

-- It follows its child, and goes with what is erased of it.
create function identity_follows() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update identity_proposal set village_no = new.village_no, commune_path = new.commune_path where child_id = new.id;
  return null;
end $$;
create trigger identity_follows after update on child for each row
  when ((old.village_no <> new.village_no or old.commune_path <> new.commune_path) and by_set() is not true) execute function identity_follows();
create function identity_erased() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from identity_proposal where child_id = new.id;
  return null;
end $$;
create trigger identity_erased after update on child for each row
  when (old.erased_at is null and new.erased_at is not null) execute function identity_erased();

-- In which commune another record holds a number: the commune and nothing else, and only for somebody who works on this child's identity.
create function identity_held_by(p_child uuid, p_number text) returns text
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select from child where id = p_child and in_reach(commune_path, village_no)
       and coalesce(current_setting('mn.role', true), '') in ('commune_officer', 'village_collaborator', 'commune_chair', 'province_officer'))
     and not exists (select from identity_proposal where child_id = p_child and state in ('proposed', 'verified') and in_reach(commune_path, village_no)
       and current_setting('mn.role', true) = 'standing_member' and current_setting('mn.speciality', true) = 'police') then
    return null;
  end if;
  return (select commune_path from identifier where kind = 'personal_number' and value = p_number and holder_id <> p_child);
end $$;
