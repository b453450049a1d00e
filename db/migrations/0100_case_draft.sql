-- From the detailed assessment (Mẫu 03) to the meeting: what is signed is a paper of the case (0085), what is still being written is a draft
-- that the officers of the commune share.
create table case_draft (
  case_id uuid not null references protection_case,
  kind text not null check (kind in ('initial', 'detailed', 'minutes', 'plan', 'review')),
  commune_path commune_path not null,
  version integer not null check (version > 0),
  updated_by uuid not null,
  updated_by_name text not null,
  updated_at timestamptz not null default now(),
  -- Directly under the installation's keys: a draft goes when its paper is signed, and with an erasure.
  sealed bytea not null,
  primary key (case_id, kind)
);

-- How many plans a case has gone through: assessment, meeting and review belong to one of them (NĐ 56/2017 Điều 30).
alter table protection_case add column cycle smallint not null default 1 check (cycle > 0);

alter table case_paper drop constraint case_paper_kind_check;
alter table case_paper add constraint case_paper_kind_check
  check (kind in ('initial', 'emergency_measures', 'detailed', 'minutes', 'review', 'visit', 'progress'));
alter table case_paper drop constraint case_paper_conclusion_check;
alter table case_paper add constraint case_paper_conclusion_check
  check (conclusion in ('emergency', 'plan', 'watch', 'high', 'low', 'continue', 'stable'));
alter table case_paper drop constraint case_paper_advised_check;
alter table case_paper add constraint case_paper_advised_check
  check (advised in ('emergency', 'plan', 'watch', 'high', 'low', 'continue', 'stable'));
alter table case_paper drop constraint case_paper_check;
alter table case_paper add constraint case_paper_assessed
  check ((kind in ('initial', 'detailed', 'review')) = (conclusion is not null and advised is not null and carer_is_harmer is not null));
alter table case_paper add column cycle smallint not null default 1;
-- The day it tells of: of the meeting, the visit, the decision.
alter table case_paper add column on_day date;
-- There may be many visits and many reports on an item; of all else one is in force.
drop index case_paper_in_force;
create unique index case_paper_in_force on case_paper (case_id, kind) where superseded_at is null and kind not in ('visit', 'progress');

-- As 0085 has it, and cycle and day stay as well.
create or replace function case_paper_stays() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if (new.id, new.case_id, new.kind, new.form_day, new.conclusion, new.advised, new.carer_is_harmer, new.signed_by, new.signed_by_name, new.signed_at,
      new.cycle, new.on_day)
     is distinct from (old.id, old.case_id, old.kind, old.form_day, old.conclusion, old.advised, old.carer_is_harmer, old.signed_by, old.signed_by_name, old.signed_at,
      old.cycle, old.on_day)
     or (old.superseded_at is not null and new.superseded_at is distinct from old.superseded_at)
     or (new.sealed is not null and new.sealed is distinct from old.sealed) or new.copies < old.copies then
    raise exception 'a signed paper is not edited' using errcode = 'MN002';
  end if;
  return new;
end $$;

create function case_draft_follows() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update case_draft set commune_path = new.commune_path where case_id = new.id;
  return null;
end $$;
create trigger case_draft_follows after update of commune_path on protection_case for each row
  when (old.commune_path is distinct from new.commune_path) execute function case_draft_follows();

create function case_draft_erased() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from case_draft d using protection_case c
   where c.id = d.case_id and (c.child_id = new.id or exists (select from notice n where n.case_id = c.id and n.child_id = new.id));
  return null;
end $$;
create trigger case_draft_erased after update on child for each row
  when (old.erased_at is null and new.erased_at is not null) execute function case_draft_erased();

