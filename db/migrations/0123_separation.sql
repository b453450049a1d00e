-- A child separated from its carers for a time (NĐ 56/2017 Điều 31, 32; Mẫu 07). The worker proposes, the chair decides, extends and ends;
-- what was decided is never edited. What is written is sealed under a key of the separation's own.
create table case_separation (
  id uuid primary key,
  case_id uuid not null references protection_case,
  -- Where its case stands, who else sees it, to whom it is kept; they follow the case.
  commune_path commune_path not null,
  other_path commune_path,
  escalated boolean not null default false,
  team jsonb,
  readers jsonb,
  state text not null check (state in ('proposed', 'refused', 'replaced', 'running', 'lifted')),
  ground text not null check (length(ground) <= 40),
  proposed_by uuid not null,
  proposed_by_name text not null,
  proposed_at timestamptz not null default now(),
  answered_by uuid check (answered_by <> proposed_by),
  answered_by_name text,
  answered_at timestamptz,
  lifted_on date,
  -- The circumstance that began with it in the register; null where no child was linked or it stood already.
  circumstance_id uuid,
  wrapped_key bytea,
  sealed bytea,
  -- Why the chair refused.
  answer_sealed bytea,
  check ((state in ('refused', 'running', 'lifted')) = (answered_at is not null)),
  check ((state = 'lifted') = (lifted_on is not null))
);
create unique index case_separation_open on case_separation (case_id) where state in ('proposed', 'running');
create index case_separation_case on case_separation (case_id, proposed_at);
create index case_separation_commune on case_separation (commune_path, state) where state in ('proposed', 'running');

-- What was decided of it, in its order: the first days, more days, an authority's order for longer, the question to the court, its end.
create table case_separation_act (
  id uuid primary key,
  separation_id uuid not null references case_separation,
  case_id uuid not null references protection_case,
  commune_path commune_path not null,
  other_path commune_path,
  escalated boolean not null default false,
  team jsonb,
  readers jsonb,
  position smallint not null,
  kind text not null check (kind in ('order', 'court', 'first', 'extension', 'end')),
  -- The day of the decision, the order, the question.
  on_day date not null,
  form_day date not null,
  from_on date,
  days smallint check (days > 0),
  -- The last day that an authority's order covers; null where it names none.
  until_on date,
  book_path text collate "C",
  book_year smallint,
  number integer,
  acted_by uuid not null,
  acted_by_name text not null,
  acted_at timestamptz not null default now(),
  copies integer not null default 0,
  sealed bytea,
  unique (separation_id, position),
  check ((kind in ('first', 'extension')) = (from_on is not null and days is not null)),
  check ((kind in ('first', 'extension', 'end')) = (number is not null and book_path is not null and book_year is not null))
);
create unique index case_separation_act_number on case_separation_act (book_path, book_year, number) where number is not null;
create index case_separation_act_case on case_separation_act (case_id);

create function case_separation_stays() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if (new.id, new.case_id, new.ground, new.proposed_by, new.proposed_by_name, new.proposed_at)
     is distinct from (old.id, old.case_id, old.ground, old.proposed_by, old.proposed_by_name, old.proposed_at)
     or old.state <> 'proposed' and (new.answered_by, new.answered_by_name, new.answered_at) is distinct from (old.answered_by, old.answered_by_name, old.answered_at)
     or not (new.state = old.state or old.state = 'proposed' and new.state in ('refused', 'replaced', 'running') or old.state = 'running' and new.state = 'lifted')
     or new.sealed is not null and new.sealed is distinct from old.sealed then
    raise exception 'a proposed separation is not edited' using errcode = 'MN002';
  end if;
  return new;
end $$;
create trigger case_separation_stays before update on case_separation for each row execute function case_separation_stays();
create function case_separation_act_stays() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare may text[] := '{commune_path,other_path,escalated,team,readers,copies,sealed}';
begin
  if (to_jsonb(new) - may) is distinct from (to_jsonb(old) - may)
     or new.sealed is not null and new.sealed is distinct from old.sealed or new.copies < old.copies then
    raise exception 'what was decided is not edited' using errcode = 'MN002';
  end if;
  return new;
end $$;
create trigger case_separation_act_stays before update on case_separation_act for each row execute function case_separation_act_stays();

create function case_separation_follows() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update case_separation set commune_path = new.commune_path, other_path = new.other_path, escalated = new.escalated, team = new.team where case_id = new.id;
  update case_separation_act set commune_path = new.commune_path, other_path = new.other_path, escalated = new.escalated, team = new.team where case_id = new.id;
  return null;
end $$;
create trigger case_separation_follows after update of commune_path, other_path, escalated, team on protection_case
  for each row execute function case_separation_follows();

-- To whom it is shown: as the signed papers (0121).
create trigger case_separation_need_to_know before insert on case_separation for each row execute function case_part_begins('papers');
create trigger case_separation_act_need_to_know before insert on case_separation_act for each row execute function case_part_begins('papers');
do $$ begin
  execute replace(pg_get_functiondef('case_readers_set'::regproc), 'return null;',
    'update case_separation set readers = case_readers(new.case_id, ''papers'') where case_id = new.case_id;' || chr(10)
    || '  update case_separation_act set readers = case_readers(new.case_id, ''papers'') where case_id = new.case_id;' || chr(10) || '  return null;');
end $$;

create function case_separation_erased() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update case_separation_act a set sealed = null from protection_case c
   where c.id = a.case_id and a.sealed is not null
     and (c.child_id = new.id or exists (select from notice n where n.case_id = c.id and n.child_id = new.id));
  update case_separation s set wrapped_key = null, sealed = null, answer_sealed = null from protection_case c
   where c.id = s.case_id and s.sealed is not null
     and (c.child_id = new.id or exists (select from notice n where n.case_id = c.id and n.child_id = new.id));
  return null;
end $$;
create trigger case_separation_erased after update on child for each row
  when (old.erased_at is null and new.erased_at is not null) execute function case_separation_erased();

-- Where the child was brought at once is a paper of the case; the last one is in force. The proposal is written as a draft.
alter table case_paper drop constraint case_paper_kind_check;
alter table case_paper add constraint case_paper_kind_check
  check (kind in ('initial', 'emergency_measures', 'safe_place', 'detailed', 'minutes', 'review', 'visit', 'progress'));
alter table case_draft drop constraint case_draft_kind_check;
alter table case_draft add constraint case_draft_kind_check
  check (kind in ('initial', 'detailed', 'minutes', 'plan', 'review', 'separation'));

-- How long a separation is covered, and whom it calls on which day: set anew with each decision. What calls no longer ends; what was called
-- and acknowledged stays so. Without a last day nothing runs out, and the warnings stay.
create function case_separation_term(p_case uuid, p_began timestamptz, p_due timestamptz, p_legal text, p_alarms jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not keeps_case(p_case) then raise exception 'not_found' using errcode = 'MN005'; end if;
  if p_due is null then
    update case_term set ended_at = now() where case_id = p_case and deadline = 'case.separation' and ended_at is null;
  else
    insert into case_term as t (case_id, deadline, commune_path, other_path, escalated, began_at, due_at, legal_text)
    select p_case, 'case.separation', c.commune_path, c.other_path, c.escalated, p_began, p_due, p_legal from protection_case c where c.id = p_case
      on conflict (case_id, deadline) do update set began_at = excluded.began_at, due_at = excluded.due_at, legal_text = excluded.legal_text, ended_at = null;
  end if;
  update case_alarm a set ended_at = now() where a.case_id = p_case and a.deadline = 'case.separation' and a.ended_at is null
     and not exists (select from jsonb_to_recordset(p_alarms) as x(step smallint, at timestamptz) where x.step = a.step and x.at = a.due_at);
  insert into case_alarm as a (case_id, deadline, step, commune_path, audience, due_at)
  select p_case, 'case.separation', x.step, c.commune_path, x.audience, x.at
    from protection_case c cross join jsonb_to_recordset(p_alarms) as x(step smallint, audience text, at timestamptz) where c.id = p_case
    on conflict (case_id, deadline, step) do update set due_at = excluded.due_at, audience = excluded.audience, ended_at = null,
       raised_at = case when a.due_at = excluded.due_at then a.raised_at end, times = case when a.due_at = excluded.due_at then a.times else 0 end,
       acknowledged_at = case when a.due_at = excluded.due_at then a.acknowledged_at end,
       acknowledged_by = case when a.due_at = excluded.due_at then a.acknowledged_by end,
       acknowledged_by_name = case when a.due_at = excluded.due_at then a.acknowledged_by_name end;
end $$;

-- The child of a case, locked, where its record lies in the actor's area and has not ended: the chair's decision is a fact of the register,
-- which otherwise the officer keeps.
create function case_child_lock(p_case uuid) returns table (id uuid, commune_path text, village_no smallint, birth_first date)
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not keeps_case(p_case) then raise exception 'not_found' using errcode = 'MN005'; end if;
  return query
  select k.id, k.commune_path::text, k.village_no, k.birth_first from child k join protection_case c on c.child_id = k.id
   where c.id = p_case and k.ended_on is null
     and k.commune_path >= current_setting('mn.lo', true) and k.commune_path < current_setting('mn.hi', true) for update of k;
end $$;
