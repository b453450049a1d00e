-- What is signed in a case: the initial assessment (Mẫu 02) and the record of emergency measures (NĐ 56/2017 Điều 26, 31). A paper is never
-- edited: another takes its place and it stays. What was written is sealed under a key of the paper's own.
create table case_paper (
  id uuid primary key,
  case_id uuid not null references protection_case,
  -- Where its case stands and who else sees it; they follow the case.
  commune_path commune_path not null,
  other_path commune_path,
  escalated boolean not null default false,
  kind text not null check (kind in ('initial', 'emergency_measures')),
  -- The day of the form's words, for the form it was made on stays its form.
  form_day date not null,
  conclusion text check (conclusion in ('emergency', 'plan', 'watch')),
  advised text check (advised in ('emergency', 'plan', 'watch')),
  carer_is_harmer boolean,
  signed_by uuid not null,
  signed_by_name text not null,
  signed_at timestamptz not null default now(),
  superseded_at timestamptz,
  copies integer not null default 0,
  wrapped_key bytea,
  sealed bytea,
  check ((kind = 'initial') = (conclusion is not null and advised is not null and carer_is_harmer is not null))
);
create unique index case_paper_in_force on case_paper (case_id, kind) where superseded_at is null;
create index case_paper_case on case_paper (case_id, signed_at);

-- Few states, many flags; since when it is an emergency, for measures must have been taken since.
alter table protection_case add column flags text[] not null default '{}'
  check (flags <@ array['emergency', 'crime_suspected', 'carer_is_harmer', 'child_missing', 'media']);
alter table protection_case add column emergency_since timestamptz;

-- All that changes on a signed paper: that another took its place, how often it was printed, where its case is, that it was erased.
create function case_paper_stays() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if (new.id, new.case_id, new.kind, new.form_day, new.conclusion, new.advised, new.carer_is_harmer, new.signed_by, new.signed_by_name, new.signed_at)
     is distinct from (old.id, old.case_id, old.kind, old.form_day, old.conclusion, old.advised, old.carer_is_harmer, old.signed_by, old.signed_by_name, old.signed_at)
     or (old.superseded_at is not null and new.superseded_at is distinct from old.superseded_at)
     or (new.sealed is not null and new.sealed is distinct from old.sealed) or new.copies < old.copies then
    raise exception 'a signed paper is not edited' using errcode = 'MN002';
  end if;
  return new;
end $$;
create trigger case_paper_stays before update on case_paper for each row execute function case_paper_stays();

create function case_paper_follows() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update case_paper set commune_path = new.commune_path, other_path = new.other_path, escalated = new.escalated where case_id = new.id;
  return null;
end $$;
create trigger case_paper_follows after update of commune_path, other_path, escalated on protection_case
  for each row execute function case_paper_follows();

create function case_paper_erased() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update case_paper p set wrapped_key = null, sealed = null from protection_case c
   where c.id = p.case_id and p.sealed is not null
     and (c.child_id = new.id or exists (select from notice n where n.case_id = c.id and n.child_id = new.id));
  return null;
end $$;
create trigger case_paper_erased after update on child for each row
  when (old.erased_at is null and new.erased_at is not null) execute function case_paper_erased();

-- The 12 hours stop when the child was looked at and is protected, and begin anew with another emergency, alarms and all.
alter table protection_case add column clock_stopped_at timestamptz;
create function case_clock_restart(p_case uuid, p_alarms jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not keeps_case(p_case) then raise exception 'not_found' using errcode = 'MN005'; end if;
  update case_alarm a set due_at = x.at, raised_at = null, times = 0, ended_at = null,
         acknowledged_at = null, acknowledged_by = null, acknowledged_by_name = null
    from jsonb_to_recordset(p_alarms) as x(step smallint, at timestamptz) where a.case_id = p_case and a.step = x.step;
end $$;
