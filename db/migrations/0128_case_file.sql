-- A file of a case: what whoever does a task attached, what was sent along with it, a piece of evidence. The original is kept as it came,
-- sealed under a key of its own; of a picture a copy without what the camera wrote into it is what everybody is shown.
create table case_file (
  id uuid primary key,
  case_id uuid not null references protection_case,
  -- What it hangs on.
  task_id uuid not null references case_task,
  commune_path commune_path not null,
  other_path commune_path,
  escalated boolean not null default false,
  team jsonb,
  readers jsonb,
  -- Whoever was given the task, until thirty days after it was answered.
  account_id uuid not null,
  answered_at timestamptz,
  media_type text not null,
  -- Of the original: how many bytes, and their SHA-256.
  size integer not null check (size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- Names in the store of files: of the sealed original, and of the sealed copy that is shown; null where the original itself is.
  kept text not null check (kept ~ '^[0-9a-f]{64}$'),
  shown text check (shown ~ '^[0-9a-f]{64}$'),
  added_by uuid not null,
  added_by_name text not null,
  added_at timestamptz not null default now(),
  wrapped_key bytea,
  -- What it was called.
  sealed bytea
);
create index case_file_case on case_file (case_id);
create index case_file_task on case_file (task_id);
create index case_file_account on case_file (account_id);
create trigger case_file_need_to_know before insert on case_file for each row execute function case_part_begins('plan');

-- Evidence does not change: an erasure takes the key, and where the case stands follows it.
create function case_file_stays() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if (new.id, new.case_id, new.task_id, new.media_type, new.size, new.sha256, new.kept, new.shown, new.added_by, new.added_by_name, new.added_at)
     is distinct from (old.id, old.case_id, old.task_id, old.media_type, old.size, old.sha256, old.kept, old.shown, old.added_by, old.added_by_name, old.added_at)
     or new.wrapped_key is not null and new.sealed is distinct from old.sealed then
    raise exception 'a file of a case is not edited' using errcode = 'MN002';
  end if;
  return new;
end $$;
create trigger case_file_stays before update on case_file for each row execute function case_file_stays();

do $$ begin
  execute replace(pg_get_functiondef('case_readers_set'::regproc), 'return null;',
    'update case_file set readers = case_readers(new.case_id, ''plan'') where case_id = new.case_id;' || chr(10) || '  return null;');
end $$;

-- A file is whose its task is.
create function case_file_follows() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update case_file f set account_id = new.account_id, answered_at = new.answered_at, commune_path = new.commune_path, other_path = new.other_path,
         escalated = new.escalated, team = new.team
   where f.task_id = new.id;
  return null;
end $$;
create trigger case_file_follows after update of account_id, answered_at, commune_path, other_path, escalated, team on case_task
  for each row execute function case_file_follows();

create function case_file_erased() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update case_file f set wrapped_key = null, sealed = null from protection_case c
   where c.id = f.case_id and f.wrapped_key is not null
     and (c.child_id = new.id or exists (select from notice n where n.case_id = c.id and n.child_id = new.id));
  return null;
end $$;
create trigger case_file_erased after update on child for each row
  when (old.erased_at is null and new.erased_at is not null) execute function case_file_erased();
