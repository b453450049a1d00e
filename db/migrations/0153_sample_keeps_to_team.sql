-- What was found of a case that is kept to a team is its team's to read, as the case is (0121).
alter table case_sample_line add column team jsonb;
update case_sample_line l set team = c.team from protection_case c where c.id = l.case_id and c.team is not null;

create function case_sample_team_begins() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  new.team := (select c.team from protection_case c where c.id = new.case_id);
  return new;
end $$;
create trigger case_sample_team_begins before insert on case_sample_line for each row execute function case_sample_team_begins();

create function case_sample_team_follows() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update case_sample_line set team = new.team where case_id = new.id;
  return null;
end $$;
create trigger case_sample_team_follows after update of team on protection_case for each row
  when (new.team is distinct from old.team) execute function case_sample_team_follows();

-- Where the case is, and whose it is, follow the case; neither is anybody's to write.
do $$ begin
  execute replace(pg_get_functiondef('case_sample_line_stays'::regproc), 'array[''commune_path'']', 'array[''commune_path'', ''team'']');
end $$;
