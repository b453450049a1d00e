-- Circumstances of children: each with its days, its proof and who established it, several at once. Rows are written as period rows
-- are: a correction replaces a row as known and writes another with the same circumstance_id.
create table child_circumstance (
  child_id uuid not null references child,
  id uuid not null default gen_random_uuid(),
  circumstance_id uuid not null,
  commune_path commune_path not null,
  village_no smallint not null default 0,
  -- A leaf of the decree, a category of risk or another one (legal/circumstances). Codes, never labels.
  code text collate "C" not null check (length(code) between 2 and 10),
  -- What a neighbour may not learn: HIV, law-breaking, drugs, violence, exploitation, sexual abuse, trafficking (NĐ 56/2017 Art. 33).
  sensitive boolean not null generated always as (left(code, 1) in ('đ', 'e', 'g', 'i', 'k', 'l', 'm')) stored,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  recorded_at timestamptz not null default now(),
  replaced_at timestamptz,
  recorded_by uuid not null,
  evidence_number text check (length(evidence_number) <= 100),
  evidence_issuer text check (length(evidence_issuer) <= 200),
  evidence_on date,
  established_by text check (length(established_by) <= 200),
  disability_type text check (disability_type in ('movement', 'hearing_speech', 'sight', 'mental', 'intellectual', 'other')),
  note text check (length(note) <= 1000),
  primary key (child_id, id)
);
create unique index child_circumstance_known on child_circumstance (child_id, circumstance_id) where replaced_at is null;
create index child_circumstance_commune on child_circumstance (commune_path, code, valid_from)
  include (child_id, valid_to, village_no, sensitive) where replaced_at is null;
-- As with the other periods; what PostgreSQL computes itself is not known yet where this looks.
create function circumstance_only_closes() returns trigger language plpgsql as $$
declare may text[] := '{replaced_at,commune_path,village_no,sensitive}';
begin
  if (to_jsonb(new) - may) is distinct from (to_jsonb(old) - may)
     or (old.replaced_at is not null and new.replaced_at is distinct from old.replaced_at) then
    raise exception 'append_only' using errcode = 'MN001', detail = tg_table_name;
  end if;
  return new;
end $$;
create trigger child_circumstance_closes before update on child_circumstance for each row execute function circumstance_only_closes();

create or replace function child_periods_follow() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update child_residence set village_no = new.village_no where child_id = new.id;
  update child_household set village_no = new.village_no where child_id = new.id;
  update child_school set village_no = new.village_no where child_id = new.id;
  update child_circumstance set village_no = new.village_no where child_id = new.id;
  return null;
end $$;

-- Words that lists and forms brought wait until a person has said which circumstances they mean, or that they mean none.
alter table child add column words_coded boolean not null default false;
create index child_to_code on child (commune_path, sort_key, id) include (village_no) where circumstance is not null and not words_coded and ended_on is null;
create function child_words_anew() returns trigger language plpgsql as $$
begin
  new.words_coded := false;
  return new;
end $$;
create trigger child_words_anew before update of circumstance on child for each row
  when (new.circumstance is distinct from old.circumstance) execute function child_words_anew();

alter table journal drop constraint if exists journal_subject_check;
alter table journal add constraint journal_subject_check check (subject ~ '^[a-z_]{1,40}$');
