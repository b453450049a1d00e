-- A file may hang on a paper of the case instead of on a task: the scan of a signed copy, a picture of a piece of evidence. `part`: the record the
-- paper is of, as the dossier names it. Officers and chair of the case add and see it; to whom papers are shared, is it shown.
alter table case_file alter column task_id drop not null, alter column account_id drop not null;
alter table case_file add column part text check (part ~ '^[0-9a-f-]{36}(:decision)?$');
alter table case_file add constraint case_file_on_one check ((task_id is null) <> (part is null) and (task_id is null) = (account_id is null));

create function case_file_begins() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  new.team := (select c.team from protection_case c where c.id = new.case_id);
  new.readers := case_readers(new.case_id, case when new.task_id is null then 'papers' else 'plan' end);
  return new;
end $$;
drop trigger case_file_need_to_know on case_file;
create trigger case_file_need_to_know before insert on case_file for each row execute function case_file_begins();

do $$ begin
  execute replace(pg_get_functiondef('case_readers_set'::regproc),
    'update case_file set readers = case_readers(new.case_id, ''plan'') where case_id = new.case_id;',
    'update case_file set readers = case_readers(new.case_id, case when task_id is null then ''papers'' else ''plan'' end) where case_id = new.case_id;');
end $$;

create or replace function case_file_stays() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if (new.id, new.case_id, new.task_id, new.part, new.media_type, new.size, new.sha256, new.kept, new.shown, new.added_by, new.added_by_name, new.added_at)
     is distinct from (old.id, old.case_id, old.task_id, old.part, old.media_type, old.size, old.sha256, old.kept, old.shown, old.added_by, old.added_by_name, old.added_at)
     or new.wrapped_key is not null and new.sealed is distinct from old.sealed then
    raise exception 'a file of a case is not edited' using errcode = 'MN002';
  end if;
  return new;
end $$;

-- A file on a paper is where its case is.
create function case_paper_file_follows() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update case_file f set commune_path = new.commune_path, other_path = new.other_path, escalated = new.escalated, team = new.team
   where f.case_id = new.id and f.task_id is null;
  return null;
end $$;
create trigger case_paper_file_follows after update of commune_path, other_path, escalated, team on protection_case
  for each row execute function case_paper_file_follows();
